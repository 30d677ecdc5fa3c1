import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import {
  fill,
  folder,
  nowhere,
  open,
  settingsIn,
  submitted,
  write,
} from '../plugins/backup/fixture'
import { make } from '../plugins/backup/make'
import { foldersIn, put } from '../plugins/backup/shelf'
import type { Draft } from '../plugins/ledger'
import { lock } from '../plugins/storage'

/** What `npm run restore` says, and its exit code. */
function run(data: string, target: string, ...args: string[]) {
  return runIn('.', { BAOSONG_DATA: data, BAOSONG_BACKUP: target }, ...args)
}

function runIn(cwd: string, own: Record<string, string>, ...args: string[]) {
  return runScript('restore', cwd, own, ...args)
}

function runScript(name: string, cwd: string, own: Record<string, string>, ...args: string[]) {
  const env = { ...process.env, ...own }
  const script = resolve(`scripts/${name}.ts`)
  const command = ['-r', resolve('scripts/register.cjs'), script, ...args]
  const { status, stdout, stderr } = spawnSync('node', command, { cwd, env, encoding: 'utf8' })
  return { status, text: stdout + stderr }
}

/** A ledger of four entries and a line that is none, and backups of its first two and three. */
async function scene() {
  const [data, target] = [await folder(), await folder()]
  await fill(data, 2)
  const older = await put(
    await make(data, nowhere, target, '2021-05-22T03:30:00.000+08:00'),
    target,
  )
  await fill(data, 1, 3)
  const newer = await put(
    await make(data, nowhere, target, '2021-05-23T03:30:00.000+08:00'),
    target,
  )
  await fill(data, 1, 4)
  appendFileSync(join(data, 'ledger.jsonl'), '???\n')
  return { data, target, older, newer }
}

it('asks for the settings first where there are none', async () => {
  const { target, newer } = await scene()
  const own = { BAOSONG_BACKUP: target, BAOSONG_DATA: '', ONEBOT_SELF_ID: '', WECOM_BOT_ID: '' }
  const { status, text } = runIn(await folder(), own, newer)
  expect(status).toBe(1)
  expect(text).toContain('先把旧机器的 .env.local 拷到这里')
})

it('lists the backups, whole or not', async () => {
  const { data, target, older, newer } = await scene()
  writeFileSync(join(newer, 'ledger.jsonl'), '')
  const { status, text } = run(data, target)
  expect(status).toBe(0)
  const lines = text.split('\n').slice(1, 3)
  expect(lines[0]).toContain(basename(newer))
  expect(lines[0]).toMatch(/3条记录.*不完整：ledger.jsonl 缺少或已损坏$/u)
  expect(lines[1]).toContain(basename(older))
  expect(lines[1]).toMatch(/2条记录.*0\.0 MB.*完整$/u)
})

it('restores one, and says what is not in it', async () => {
  const { data, target, older } = await scene()
  const { status, text } = run(data, target, older)
  expect(status).toBe(0)
  for (const words of [
    '2条记录、2份稿件',
    '备份之后的2条记录不在其中',
    '其中2份稿件，要请单位再发一次：',
    '机电工程学院 回执 2021-0003《动态》',
    '机电工程学院 回执 2021-0004《动态》',
    '原来的台账有1行读不出来',
    '号码不再给别的',
    `原数据保留在 ${join(data, 'before-restore-')}`,
    '这份备份里没有名册、校历和制度，现有的没有动',
  ]) {
    expect(text).toContain(words)
  }
  await fill(data, 1, 5)
})

it('says what each lost entry was, so that it can be entered again', async () => {
  const { data, target, newer } = await scene()
  const bot = await open(data)
  const { payload: _, ...draft } = await submitted(bot.files, 9)
  const adopted = { outlet: '头条', items: [], day: '2021-05-21' }
  await bot.ledger.append({
    ...draft,
    type: 'adopted',
    ref: '2021-0004',
    payload: adopted,
  } as Draft)
  await bot.close()
  const { text } = run(data, target, newer)
  expect(text).toMatch(/记5 机电工程学院 2021-0004 头条采用/u)
})

it('puts the roster, the calendar and the policies back, and says so', async () => {
  const [target, old, fresh] = [await folder(), await folder(), await folder()]
  const data = join(old, 'run')
  await fill(data, 1)
  await write(old, { 'roster.yml': 'old', 'calendar.yml': 'old', 'policies/own.yml': 'old' })
  const backup = await put(await make(data, settingsIn(old), target), target)
  await write(fresh, { 'data/calendar.yml': 'fresh' })
  const { status, text } = runIn(
    fresh,
    { BAOSONG_DATA: 'run', BAOSONG_ROSTER: 'own/people.yml' },
    backup,
  )
  expect(status).toBe(0)
  const lines = text.split('\n')
  const at = (name: string) => join(fresh, name)
  expect(lines).toContain(`${at('own/people.yml')} 原来没有，已放回`)
  expect(lines).toContain(`${at('data/policies/own.yml')} 原来没有，已放回`)
  const [, former] = /calendar\.yml 与备份不同，已换成备份里的，原来的保留在 (.+)/.exec(text) ?? []
  expect(readFileSync(former, 'utf8')).toBe('fresh')
  for (const name of ['own/people.yml', 'data/calendar.yml', 'data/policies/own.yml'])
    expect(readFileSync(at(name), 'utf8')).toBe('old')
})

it('never writes to the sample roster', async () => {
  const [target, old, fresh] = [await folder(), await folder(), await folder()]
  await fill(join(old, 'run'), 1)
  await write(old, { 'roster.yml': 'old' })
  const backup = await put(await make(join(old, 'run'), settingsIn(old), target), target)
  await write(fresh, { 'data/roster.example.yml': 'sample' })
  const onTrial = {
    ONEBOT_SELF_ID: '',
    ONEBOT_TOKEN: '',
    BAOSONG_DATA: 'data/own',
    BAOSONG_ROSTER: '',
  }
  expect(runIn(fresh, onTrial, backup).status).toBe(0)
  expect(readFileSync(join(fresh, 'data/roster.example.yml'), 'utf8')).toBe('sample')
  expect(readFileSync(join(fresh, 'data/own/roster.yml'), 'utf8')).toBe('old')
})

it('changes nothing with one that is damaged, and says which is whole', async () => {
  const { data, target, older, newer } = await scene()
  writeFileSync(join(newer, 'ledger.jsonl'), '')
  const { status, text } = run(data, target, newer)
  expect(status).toBe(1)
  expect(text).toContain('不完整：ledger.jsonl 缺少或已损坏')
  expect(text).toContain(`可用的最新备份是 ${older}`)
  expect(text).toContain('什么都没有改动')
})

it('refuses while a bot runs', async () => {
  const { data, target, newer } = await scene()
  const unlock = await lock(data)
  const { status, text } = run(data, target, newer)
  await unlock()
  expect(status).toBe(1)
  expect(text).toContain('使用，请先停止它\n')
  expect(text).toContain('停下机器人以后，再运行一次这条命令')
  expect(text).not.toContain('启动')
})

it('finds one by its name alone', async () => {
  const { data, target, older } = await scene()
  const { status, text } = run(data, target, basename(older))
  expect(status).toBe(0)
  expect(text).toContain(`已从 ${older}`)
})

it('finds one by its day, or says which there are', async () => {
  const { data, target, older } = await scene()
  const absent = run(data, target, '2021-05-30')
  expect(absent).toMatchObject({
    status: 1,
    text: expect.stringContaining('没有 2021-05-30 这份备份'),
  })
  expect(absent.text).toContain(older)
  expect(run(data, target, '2021-05-22').text).toContain(`已从 ${older}`)
  await put(await make(data, nowhere, target, '2021-05-22T12:00:00.000+08:00'), target)
  const { status, text } = run(data, target, '2021-05-22')
  expect(status).toBe(2)
  expect(text).toMatch(/有2份备份[^]*-- 2021-05-22_120000\n[^]*-- 2021-05-22_033000\n/)
})

it('makes one at once, while the bot runs', async () => {
  const { target, newer } = await scene()
  const data = await folder()
  await fill(data, 2)
  const own = { BAOSONG_DATA: data, BAOSONG_BACKUP: target, ONEBOT_SELF_ID: '1' }
  const unlock = await lock(data)
  const { status, text } = runScript('backup', '.', own)
  await unlock()
  expect(text).toMatch(/^已备份到 .*：2条记录、2份稿件/)
  expect(status).toBe(0)
  const [latest] = await foldersIn(target)
  expect(latest).not.toBe(newer)
  expect(text).toContain(latest)
})

it.each([
  [{ ONEBOT_SELF_ID: '', ONEBOT_TOKEN: '' }, '试用的数据不作数'],
  [{ ONEBOT_SELF_ID: '1' }, '还没有台账'],
])('makes none of nothing: %j', async (own, words) => {
  const places = { BAOSONG_DATA: await folder(), BAOSONG_BACKUP: await folder() }
  const { status, text } = runScript('backup', '.', { ...places, ...own })
  expect(status).toBe(1)
  expect(text).toContain(words)
})

it.each([[['--help']], [['a', 'b']]])('says how it is called for %j', async (args) => {
  const { status, text } = run(await folder(), await folder(), ...args)
  expect(status).toBe(2)
  expect(text).toContain('用法：npm run restore')
})
