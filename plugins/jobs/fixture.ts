import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
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
