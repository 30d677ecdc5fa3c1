import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { Diary } from './diary'
import { Schedule } from './schedule'
import type { Job, Occurrence } from './types'

const HOUR = 3600_000

/** A folder of its own for one test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'jobs-'))
  onTestFinished(() => rm(path, { recursive: true, force: true, maxRetries: 5 }))
  return path
}

/** Sets the clock, in Asia/Shanghai: `2021-05-21 10:00`. */
export function clock(text: string) {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  vi.setSystemTime(new Date(`${text.replace(' ', 'T')}+08:00`))
}

/** Every day at ten, of use for two hours; `run` as given. */
export function daily(run: Job['run'], name = 'daily'): Job {
  return {
    name,
    plan(from, to) {
      const found: Occurrence[] = []
      const day = 24 * HOUR
      // 02:00 UTC is ten in Asia/Shanghai.
      for (let at = Math.floor(+from / day) * day + 2 * HOUR; at <= +to; at += day) {
        const key = `${name}:${new Date(at).toISOString().slice(0, 10)}`
        found.push({ key, at: new Date(at), until: new Date(at + 2 * HOUR) })
      }
      return found
    },
    run,
  }
}

/** A schedule on a folder, as after a start. */
export async function open(data: string) {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const diary = await Diary.open(join(data, 'jobs.jsonl'), log.warn)
  onTestFinished(() => diary.close())
  return { schedule: new Schedule(diary, log), log, diary }
}

/** A schedule with one daily job whose runs are kept in `ran`. */
export async function start(data: string, run: Job['run'] = async () => undefined) {
  const ran: string[] = []
  const opened = await open(data)
  const job = daily(async (occurrence) => {
    ran.push(occurrence.key.slice(-5))
    await run(occurrence)
  })
  const remove = opened.schedule.add(job)
  const at = async (text: string) => {
    vi.setSystemTime(new Date(`${text.replace(' ', 'T')}+08:00`))
    await opened.schedule.tick()
    return ran.splice(0)
  }
  return { ...opened, job, at, remove }
}

/** What the diary says became of each, in order. */
export async function outcomes(data: string): Promise<string[]> {
  const lines = (await readFile(join(data, 'jobs.jsonl'), 'utf8')).trim().split('\n')
  const settled = lines.map((line) => JSON.parse(line).settled).filter(Boolean)
  return settled.map(({ key, outcome }) => `${key.slice(-5)} ${outcome}`)
}

/** Two occurrences; the earlier one fails. */
export const two: Job = {
  name: 'two',
  plan: () => [
    { key: 'bad', at: new Date('2021-05-21T02:00Z'), until: new Date('2021-05-21T12:00Z') },
    { key: 'good', at: new Date('2021-05-21T03:00Z'), until: new Date('2021-05-21T12:00Z') },
  ],
  run: ({ key }) => (key === 'bad' ? Promise.reject(key) : Promise.resolve()),
}
