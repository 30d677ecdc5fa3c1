import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from '../plugins/backup/fixture'
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
  expect(text).toMatch(/✓ 名册：40个单位.*\n✓ 校历：/)
  expect(text).toContain('✗ 机器人：没有运行')
})

it('says what is wrong with the configuration', async () => {
  const { status, text } = examine({ BAOSONG_POLICY: 'nix', BAOSONG_ROSTER: 'nix.yml' })
  expect(status).toBe(1)
  expect(text).toContain('试用：没有接入任何平台')
  expect(text).toMatch(/✗ data\/policies\/nix\.yml 读不出来[^]*✗ nix\.yml 读不出来/)
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
