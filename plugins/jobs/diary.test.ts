import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Diary } from './diary'
import { folder } from './fixture'

const since = new Date('2021-05-21T00:00Z')
const settled = { key: 'a', at: since, until: since, outcome: 'done' as const }

async function reopen(path: string) {
  const warn = vi.fn()
  const diary = await Diary.open(path, warn)
  onTestFinished(() => diary.close())
  const { notes } = diary
  return { notes, warned: warn.mock.calls.flat() }
}

it('gives back what was written, in a folder it makes', async () => {
  const path = join(await folder(), 'run', 'jobs.jsonl')
  const diary = await Diary.open(path, vi.fn())
  onTestFinished(() => diary.close())
  void diary.write([{ job: 'weekly', since }])
  await diary.write([{ job: 'weekly', since, settled }])
  expect(await reopen(path)).toEqual({
    notes: [
      { job: 'weekly', since },
      { job: 'weekly', since, settled },
    ],
    warned: [],
  })
})

it('drops what a power loss left unfinished', async () => {
  const path = join(await folder(), 'jobs.jsonl')
  const diary = await Diary.open(path, vi.fn())
  onTestFinished(() => diary.close())
  await diary.write([{ job: 'weekly', since }])
  await appendFile(path, '{"job":"weekly","since":"2021-05-21T')
  expect(await reopen(path)).toEqual({ notes: [{ job: 'weekly', since }], warned: [] })
  expect((await readFile(path, 'utf8')).endsWith('}\n')).toBe(true)
})

it.each(['null', '{"job":"weekly"}', '{"job":'])('tells of a line like %s', async (line) => {
  const path = join(await folder(), 'jobs.jsonl')
  const good = JSON.stringify({ job: 'weekly', since })
  await appendFile(path, `${line}\n\n${good}\n`)
  const { notes, warned } = await reopen(path)
  expect(notes).toEqual([{ job: 'weekly', since }])
  expect(warned).toEqual([`${path} 第1行无法读取，已略过`])
})
