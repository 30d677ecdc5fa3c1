import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Diary, Note } from '../jobs/diary'
import { Schedule } from '../jobs/schedule'
import { Refusal } from '../deed'
import { sound } from './alarm'
import { alashan, clock, type Delivered, incidentDesk, sayer } from './fixture'
import { open } from './open'
import { type Alarm, planIncident } from './plan'
import { report } from './report'
import { type Standing, standingsOf } from './standing'

const MINUTE = 60_000
const log = { info: () => {}, warn: () => {}, error: vi.fn() }

/** A clock that stands until it is set; the fake one of the tests takes longer than what is tested. */
let moment = 0
class StandingClock extends Date {
  static override now = () => moment
  constructor(...parts: [number?]) {
    super(...((parts.length ? parts : [moment]) as [number]))
  }
}

function setTime(at: number | Date) {
  moment = +at
}

beforeEach(() => vi.stubGlobal('Date', StandingClock))
afterEach(() => vi.unstubAllGlobals())

/** Numbers from 0 to 1 that look like chance and are the same for a seed. */
function chance(seed: number): () => number {
  let state = seed * 2654435761 + 1
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

/** A bot in memory: its clock, its schedule, and a diary that may lose its last lines in a power cut. */
class Bot {
  readonly sent: Delivered[] = []
  private notes: Note[] = []
  private schedule!: Schedule
  desk!: Awaited<ReturnType<typeof incidentDesk>>['desk']

  static async start(): Promise<Bot> {
    const bot = new Bot()
    bot.desk = (await incidentDesk({ sent: bot.sent })).desk
    bot.restart(0)
    return bot
  }

  /** @param lost lines of the diary that were not on disk */
  restart(lost: number) {
    const first = this.notes.slice(0, 1)
    this.notes = [...first, ...this.notes.slice(1, Math.max(1, this.notes.length - lost))]
    const notes = [...this.notes]
    const write = async (more: Note[]) => void this.notes.push(...more)
    this.schedule = new Schedule({ notes, write } as unknown as Diary, log)
    this.schedule.add({
      name: 'incident',
      plan: (from: Date, to: Date) =>
        [...this.desk.ledger.state.incidents.values()].flatMap((incident) =>
          planIncident(incident, alashan.incident!, this.desk.policy.calendar, from, to),
        ),
      run: (alarm: Alarm) => sound(this.desk, alarm),
    } as never)
  }

  tick = () => this.schedule.tick()

  standings(): Standing[] {
    const incident = this.desk.ledger.state.incidents.get('1')!
    return standingsOf(incident, alashan.incident!, this.desk.policy.calendar, new Date())
  }
}

/** Which people must hear of the deadline of a step. */
const hearers: Record<string, string[]> = {
  口头首报: ['文静', '白雪'],
  口头上报: ['文静', '白雪', '额尔敦', '周院长'],
  书面首报: ['文静', '白雪', '额尔敦', '周院长'],
}

const targets = [
  '部门主要负责人',
  '分管副院长',
  '党委书记',
  '院长',
  '总值班室',
  '教育厅',
  '教体局',
  '口头首报',
  '口头上报',
  '书面首报',
]

/** Minutes until the next multiple of five since then. */
function minutesToNext(start: Date): number {
  return 5 - (Math.floor((Date.now() - +start) / MINUTE) % 5)
}

/** An emergency over two hours: people answer or do not, the bot is away, loses power, its clock is set. */
async function live(seed: number) {
  const dice = chance(seed)
  const one = <T>(list: T[]): T => list[Math.floor(dice() * list.length)]
  const start = clock('14:20')
  setTime(start)
  const bot = await Bot.start()
  const opened = await open(bot.desk, sayer(bot.desk, '娜仁'), {
    said: '图书馆三楼起火，14:20，无人受伤',
    isDrill: false,
    at: start,
  })
  expect(opened).not.toBeInstanceOf(Refusal)
  let away = 0
  for (let turn = 1; turn <= 28; turn++) {
    // Mostly from one moment that matters to the next: every reminder and deadline is at such a minute.
    setTime(Date.now() + (dice() < 0.6 ? minutesToNext(start) : 1) * MINUTE)
    const event = dice()
    if (event < 0.12) bot.restart(Math.floor(dice() * 3))
    else if (event < 0.22) away = Math.ceil(dice() * 6)
    else if (event < 0.28) setTime(Date.now() - Math.floor(dice() * 10) * MINUTE)
    else if (event < 0.28 + (seed % 5) * 0.16) {
      const now = new Date()
      const at = new Date(Math.max(+start, +now - Math.floor(dice() * 10) * MINUTE))
      await report(bot.desk, sayer(bot.desk, one(['娜仁', '文静', '林馆长'])), {
        whom: [one(targets)],
        at,
        now,
        leader: '周院长',
      })
    }
    if (away-- > 0) continue
    await bot.tick()
    if (event >= 0.95) await bot.tick()
  }
  setTime(clock('16:30'))
  bot.restart(0)
  await bot.tick()
  return bot
}

it('skips no step, does none twice and tells every deadline, in a thousand orders of events', async () => {
  let lapsed = 0
  let done = 0
  for (let seed = 1; seed <= 1000; seed++) {
    const { sent, desk, ...bot } = await live(seed).then((each) =>
      Object.assign(each, { now: each.standings() }),
    )
    const incident = desk.ledger.state.incidents.get('1')!
    for (const { step, due, doneAt } of bot.now.filter((each) => each.due && !each.round)) {
      const about = `seed ${seed} ${step.name}`
      const lapses = incident.lapses.filter(({ payload }) => payload.step === step.name)
      expect(lapses.length, about).toBeLessThanOrEqual(1)
      if (!doneAt || doneAt > due!) expect(lapses.length, about).toBe(1)
      const told = sent.filter(
        ({ key }) => key.startsWith(`incident:1:${step.name}:`) && key.includes(':lapse-'),
      )
      const names = told.map(({ name }) => name)
      expect(new Set(names).size, about).toBe(names.length)
      const isToldAsLate = incident.steps.some(({ seq }) => seq === (lapses[0]?.seq ?? 0) + 1)
      if (lapses.length && isToldAsLate) continue
      for (const { seq } of lapses) {
        const before = incident.steps.filter((each) => each.seq < seq)
        const isTold = ({ name }: { name: string }) =>
          before.some(({ payload }) => payload.step === step.name && payload.to === name)
        expect(step.to.every(isTold), `${about} was done`).toBe(false)
      }
      if (lapses.length) for (const name of hearers[step.name]) expect(names, about).toContain(name)
      else expect(names, about).toEqual([])
      lapsed += lapses.length
      done += doneAt ? 1 : 0
    }
    const keys = sent.map(({ key, name }) => `${key} ${name}`)
    expect(new Set(keys).size).toBe(keys.length)
  }
  expect(log.error).not.toHaveBeenCalled()
  // Neither nothing nor everything went well.
  expect(lapsed).toBeGreaterThan(500)
  expect(done).toBeGreaterThan(300)
}, 300_000)

it('reminds at each minute the policy says, as long as the bot is there', async () => {
  setTime(clock('14:20'))
  const bot = await Bot.start()
  await open(bot.desk, sayer(bot.desk, '娜仁'), {
    said: '图书馆起火，14:20',
    isDrill: false,
    at: clock('14:20'),
  })
  for (let minute = 1; minute <= 65; minute++) {
    setTime(Date.now() + MINUTE)
    await bot.tick()
  }
  const heard = bot.sent.filter(
    ({ name, key }) => ['娜仁', '文静'].includes(name) && key.startsWith('incident:'),
  )
  expect(
    heard.map(({ name, key }) => `${name} ${key.split(':').slice(2, 5).join(' ')}`),
  ).toMatchSnapshot()
})
