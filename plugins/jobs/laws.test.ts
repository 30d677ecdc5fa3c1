import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Diary } from './diary'
import { Schedule } from './schedule'
import type { Job, Occurrence } from './types'

const MINUTE = 60_000
const begin = Date.parse('2021-05-21T00:00:00Z')
const end = begin + 10 * 24 * 60 * MINUTE

/** Moments in minutes after the beginning; the last ones are before `end`. */
const occurrences = fc
  .uniqueArray(fc.record({ at: fc.nat(12_000), length: fc.integer({ min: 1, max: 1500 }) }), {
    maxLength: 12,
    selector: ({ at }) => at,
  })
  .map((all) =>
    all.map(({ at, length }): Occurrence => {
      const from = begin + at * MINUTE
      return { key: String(at), at: new Date(from), until: new Date(from + length * MINUTE) }
    }),
  )

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 0, max: 2000 }) }),
    fc.record({
      kind: fc.constant('set' as const),
      minutes: fc.integer({ min: -9000, max: 9000 }),
    }),
    fc.record({ kind: fc.constantFrom('restart', 'break', 'mend', 'reload') }),
    fc.record({
      kind: fc.constant('down' as const),
      minutes: fc.integer({ min: -5000, max: 5000 }),
    }),
  ),
  { maxLength: 25 },
)

/** A bot with one job in a world of its own; counts what comes of each key. */
class World {
  done = new Map<string, number>()
  failed = new Set<string>()
  private isBroken = false
  private diary?: Diary
  private schedule!: Schedule
  private remove!: () => void

  constructor(
    private path: string,
    private planned: Occurrence[],
  ) {}

  async open() {
    const log = { info() {}, warn() {}, error() {} }
    await this.diary?.close()
    this.diary = await Diary.open(this.path, log.warn)
    this.schedule = new Schedule(this.diary, log)
    this.remove = this.schedule.add(this.job)
    await this.schedule.tick()
  }

  /** What is written of all jobs. */
  async end() {
    await this.diary!.close()
    const diary = await Diary.open(this.path, () => undefined)
    await diary.close()
    return diary.notes
  }

  async pass(minutes: number) {
    vi.setSystemTime(Date.now() + minutes * MINUTE)
    await this.schedule.tick()
    this.expectPunctual()
  }

  async step(step: { kind: string; minutes?: number }) {
    if (step.kind === 'break') this.isBroken = true
    if (step.kind === 'mend') this.isBroken = false
    if (step.kind === 'reload') {
      this.remove()
      this.remove = this.schedule.add(this.job)
    }
    if (step.kind === 'down') vi.setSystemTime(Date.now() + step.minutes! * MINUTE)
    if (step.kind === 'down' || step.kind === 'restart') await this.open()
    await this.pass(step.kind === 'wait' || step.kind === 'set' ? step.minutes! : 1)
  }

  private get job(): Job {
    return { name: 'job', plan: () => this.planned, run: (each) => this.run(each) }
  }

  private async run({ key, at, until }: Occurrence) {
    expect(Date.now()).toBeGreaterThanOrEqual(at.getTime())
    expect(Date.now()).toBeLessThan(until.getTime())
    if (this.isBroken) {
      this.failed.add(key)
      throw new Error('broken')
    }
    this.done.set(key, (this.done.get(key) ?? 0) + 1)
  }

  /** Whatever came before: what is of use now and never failed has been done. */
  private expectPunctual() {
    const now = Date.now()
    const late = this.planned.filter(
      ({ key, at, until }) =>
        at.getTime() >= begin &&
        at.getTime() <= now &&
        now < until.getTime() &&
        !this.done.has(key) &&
        !this.failed.has(key),
    )
    expect(late).toEqual([])
  }
}

it('runs each once, and forgets none, whatever the clock and the process do', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const law = fc.asyncProperty(occurrences, steps, async (planned, todo) => {
    const folder = await mkdtemp(join(tmpdir(), 'jobs-'))
    try {
      const path = join(folder, 'jobs.jsonl')
      vi.setSystemTime(begin)
      const world = new World(path, planned)
      await world.open()
      for (const step of todo) await world.step(step)
      vi.setSystemTime(Math.max(end, Date.now()))
      await world.pass(1)
      const notes = await world.end()
      const settled = new Set(notes.map((note) => note.settled?.key))
      expect(planned.filter(({ key }) => !settled.has(key))).toEqual([])
      expect([...world.done.values()].every((count) => count === 1)).toBe(true)
      const done = notes.filter((note) => note.settled?.outcome === 'done')
      expect(done.map((note) => note.settled!.key).toSorted()).toEqual(
        [...world.done.keys()].toSorted(),
      )
    } finally {
      await rm(folder, { recursive: true, maxRetries: 5 })
    }
  })
  await fc.assert(law, { numRuns: 150 })
}, 60_000)
