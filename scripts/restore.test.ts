import { spawnSync } from 'node:child_process'
import { appendFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { fill, folder } from '../plugins/backup/fixture'
import { make } from '../plugins/backup/make'
import { put } from '../plugins/backup/shelf'
import { lock } from '../plugins/storage'

/** What `npm run restore` says, and its exit code. */
function run(data: string, target: string, ...args: string[]) {
  const env = { ...process.env, BAOSONG_DATA: data, BAOSONG_BACKUP: target }
  const command = ['-r', './scripts/register.cjs', 'scripts/restore.ts', ...args]
  const { status, stdout, stderr } = spawnSync('node', command, { env, encoding: 'utf8' })
  return { status, text: stdout + stderr }
}

/** A ledger of four entries and a line that is none, and backups of its first two and three. */
async function scene() {
  const [data, target] = [await folder(), await folder()]
  await fill(data, 2)
  const older = await put(await make(data, target, '2021-05-22T03:30:00.000+08:00'), target)
  await fill(data, 1, 3)
  const newer = await put(await make(data, target, '2021-05-23T03:30:00.000+08:00'), target)
  await fill(data, 1, 4)
  appendFileSync(join(data, 'ledger.jsonl'), '???\n')
  return { data, target, older, newer }
}

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
    '机电工程学院 2021-0003',
    '机电工程学院 2021-0004',
    '原来的台账有1行读不出来',
    `原数据保留在 ${join(data, 'before-restore-')}`,
  ]) {
    expect(text).toContain(words)
  }
  await fill(data, 1, 3)
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
  expect(text).toContain('使用，请先停止它')
})

it.each([[['--help']], [['a', 'b']]])('says how it is called for %j', async (args) => {
  const { status, text } = run(await folder(), await folder(), ...args)
  expect(status).toBe(2)
  expect(text).toContain('用法：npm run restore')
})
