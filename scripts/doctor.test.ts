import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { fill, folder, nowhere } from '../plugins/backup/fixture'
import { make } from '../plugins/backup/make'
import { put } from '../plugins/backup/shelf'
import { lock } from '../plugins/storage'

/** What a script says, and its exit code. */
function run(script: string, args: string[], env: Record<string, string>, cwd = '.') {
  const command = ['-r', resolve('scripts/register.cjs'), resolve(script), ...args]
  const options = { env: { ...process.env, ...env }, encoding: 'utf8', cwd } as const
  const { status, stdout, stderr } = spawnSync('node', command, options)
  return { status, text: stdout + stderr }
}

const examine = (env: Record<string, string>) =>
  run('scripts/doctor.ts', [], { PORT: '9', BAOSONG_ROSTER: 'data/roster.example.yml', ...env })

const reset = (cwd: string, ...args: string[]) => run('scripts/trial.ts', args, {}, cwd)

it('says how things stand without the bot', async () => {
  const { status, text } = examine({ BAOSONG_DATA: await folder(), ONEBOT_SELF_ID: '1' })
  expect(status).toBe(1)
  expect(text).toContain('正式：已接入平台')
  expect(text).toMatch(/✓ 名册：40个单位.*\n✗ 名册：69人还是样例里的.*\n✓ 校历：/)
  expect(text).toContain('– 机器人：还没有启动过')
})

it('says what is wrong with the configuration, and how all else stands', async () => {
  const data = await folder()
  await fill(data, 1)
  const own = { BAOSONG_DATA: data, BAOSONG_BACKUP: await folder(), ONEBOT_SELF_ID: '1' }
  const settings = { PORT: 'x', BAOSONG_GROUPS: 'abc', ONEBOT_TOKEN: '口 令' }
  const wrong = { BAOSONG_POLICY: 'nix', BAOSONG_ROSTER: 'nix.yml', ...settings }
  const { status, text } = examine({ ...own, ...wrong })
  expect(status).toBe(1)
  for (const words of ['PORT=x 不对', '第1个“abc”', 'ONEBOT_TOKEN 有空格', 'nix.yml 读不出来'])
    expect(text).toMatch(new RegExp(`^✗ .*${words}`, 'm'))
  expect(text).toMatch(
    /✓ 校历：[^]*✓ 台账：1条记录[^]*硬盘：[^]*备份：[^]*时间：[^]*机器人：没有运行/,
  )
})

it('says that the folders cannot be written, or the disk of the backups is not there', async () => {
  const data = await folder()
  await fill(data, 1)
  const absent = join(await folder(), 'nodisk/backup')
  const own = { ONEBOT_SELF_ID: '1', BAOSONG_BACKUP: absent }
  const { text } = examine({ ...own, BAOSONG_DATA: data })
  expect(text).toMatch(/^✗ 备份的文件夹 .*nodisk\/backup 建不起来：它的上一层 .*nodisk 不存在/m)
  expect(text).toContain('✗ 机器人：没有运行')
  expect(examine({ ...own, BAOSONG_DATA: '/proc/x' }).text).toMatch(/^✗ 数据目录 \/proc\/x 不能用/m)
  const made = run('scripts/backup.ts', [], { ...own, BAOSONG_DATA: data })
  expect(made).toEqual({ status: 1, text: expect.stringMatching(/^没有备份成：.*硬盘没有接上/) })
  expect(existsSync(absent)).toBe(false)
})

it('says which line of the ledger is broken, and what to do', async () => {
  const [data, target] = [await folder(), await folder()]
  await fill(data, 2)
  const path = join(data, 'ledger.jsonl')
  const [first, second] = readFileSync(path, 'utf8').split('\n')
  const backup = await put(await make(data, nowhere, target), target)
  writeFileSync(path, `${first}\n${second.slice(9)}\n${second}\n`)
  const own = { BAOSONG_DATA: data, BAOSONG_BACKUP: target }
  const { text } = examine({ ...own, ONEBOT_SELF_ID: '1' })
  expect(text).toContain(`✗ 台账 ${path} 第2行：无法读取\n✗ 可用的最新备份是 ${backup}`)
  expect(text).toContain(`npm run restore -- ${backup}`)
  expect(text).not.toContain('✓ 台账')
  expect(examine({ ...own, ONEBOT_SELF_ID: '', ONEBOT_TOKEN: '' }).text).toContain(
    'npm run trial -- reset',
  )
})

it('takes no line for broken that the bot is just writing', async () => {
  const data = await folder()
  await fill(data, 2)
  appendFileSync(join(data, 'ledger.jsonl'), '{"seq":3')
  expect(examine({ BAOSONG_DATA: data, ONEBOT_SELF_ID: '1' }).text).toContain('✓ 台账：2条记录')
  expect(readFileSync(join(data, 'ledger.jsonl'), 'utf8')).toContain('{"seq":3')
})

it('says on trial what is wrong with the configuration', async () => {
  const { status, text } = examine({ BAOSONG_POLICY: 'nix', BAOSONG_ROSTER: 'nix.yml' })
  expect(status).toBe(1)
  expect(text).toContain('试用：没有接入任何平台')
  expect(text).toMatch(/✗ data\/policies\/nix\.yml 读不出来[^]*✗ nix\.yml 读不出来/)
})

it('says what the callback mode of WeCom cannot do, and what is wrong with its settings', () => {
  const own = { ONEBOT_SELF_ID: '', ONEBOT_TOKEN: '', WECOM_TOKEN: 't' }
  const { text } = examine({ ...own, WECOM_AES_KEY: 'a'.repeat(43) })
  expect(text).toContain('正式：已接入平台')
  expect(text).toMatch(/^– 企业微信用回调：只能答复.*长连接\n– 没有写 WECOM_WEBHOOK_KEY/m)
  expect(examine(own).text).toMatch(/^✗ .*没有写 WECOM_AES_KEY/m)
})

it('empties what was tried out, unless the bot runs on it', async () => {
  const home = await folder()
  const data = join(home, 'data/trial')
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'ledger.jsonl'), '')
  const unlock = await lock(data)
  expect(reset(home, 'reset')).toEqual({ status: 1, text: expect.stringContaining('请先停止它') })
  await unlock()
  expect(reset(home, 'reset').status).toBe(0)
  expect(reset(home, 'reset').status).toBe(0)
  expect(reset(home).status).toBe(2)
})
