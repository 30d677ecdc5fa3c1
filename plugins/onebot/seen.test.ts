import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Seen } from './seen'

let folder: string
let warnings: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baosong-'))
  warnings = []
})

afterEach(() => rmSync(folder, { recursive: true }))

const open = () => Seen.open(join(folder, '新', 'seen.json'), (text) => warnings.push(text))

it.each([
  ['before the bot came', 'x', 99, true],
  ['in the second it came, known then', 'old', 100, true],
  ['in the second it came, said later', 'x', 100, false],
  ['handled', 'a', 300, true],
  ['missed while another was handled', 'x', 290, false],
  ['after it', 'x', 301, false],
])('knows a message %s', async (_, id, time, expected) => {
  const seen = await open()
  seen.enter('1', 100, ['old'])
  seen.note('1', 'a', 300)
  expect(seen.has('1', id, time)).toBe(expected)
  await seen.flush()
  const again = await open()
  expect(again.has('1', id, time)).toBe(expected)
  expect([again.isNew, again.born, again.channels]).toEqual([false, seen.born, ['1']])
})

it('counts as handled what was said long before the last one handled', async () => {
  const seen = await open()
  seen.enter('1', 100)
  seen.note('1', 'a', 1000)
  expect(seen.has('1', 'x', 699)).toBe(true)
  expect(seen.has('1', 'x', 700)).toBe(false)
  await seen.flush()
})

it('a conversation entered once stays entered', async () => {
  const seen = await open()
  expect(seen.isNew).toBe(true)
  seen.enter('1', 100)
  seen.enter('1', 500)
  expect(seen.mark('1')?.since).toBe(100)
  await seen.flush()
})

it('is on disk at once after a quiet while, so that a crash finds it', async () => {
  const seen = await open()
  seen.note('1', 'a', 1000)
  await expect.poll(async () => (await open()).has('1', 'a', 1000)).toBe(true)
  await seen.flush()
})

it('forgets ids that no longer matter', async () => {
  const seen = await open()
  for (let time = 0; time < 1000; time++) seen.note('1', time, time)
  await seen.flush()
  expect(Object.keys(seen.mark('1')!.handled).length).toBeLessThan(400)
  expect([seen.has('1', 999, 999), seen.has('1', 'x', 999)]).toEqual([true, false])
})

it('says so when its file is broken, and begins anew', async () => {
  await (await open()).flush()
  writeFileSync(join(folder, '新', 'seen.json'), '{"born":1')
  const seen = await open()
  expect(warnings).toEqual([expect.stringContaining('已损坏')])
  expect(seen.isNew).toBe(true)
  expect(readdirSync(join(folder, '新'))).toEqual(['seen.json.broken'])
})
