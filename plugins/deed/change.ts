import { type Day, parsePeriod, type Period, today } from '../calendar'
import { type Entry, receiptsOf } from '../ledger'
import type { Point } from '../score'
import type { Desk } from './desk'

type Books = Pick<Desk, 'ledger' | 'score'>

/** What entries changed for units, and how these now stand. */
export interface Change {
  units: {
    unit: string
    /** 2021年5月 */
    period: string
    /** Hundredths of a point that came or went, and that there are now. */
    change: number
    total: number
    rank: number
  }[]
  /** What takes from what was given now: more than so much does not count. */
  limits?: Point[]
  /** The month that was public already, so that it all counts later: 2021年4月. */
  settled?: string
}

/** What entries changed, by unit, in hundredths of a point; units they changed nothing for too. */
export function effectOf({ score }: Pick<Desk, 'score'>, entries: Entry[]): Map<string, number> {
  const effect = new Map(entries.filter(({ unit }) => unit).map(({ unit }) => [unit, 0]))
  for (const { id } of entries) {
    for (const [unit, points] of score.effect(id)) {
      effect.set(unit, (effect.get(unit) ?? 0) + points)
    }
  }
  return effect
}

/** In hundredths of a point. */
export function totalOf(desk: Pick<Desk, 'score'>, entries: Entry[]): number {
  return [...effectOf(desk, entries).values()].reduce((sum, points) => sum + points, 0)
}

/**
 * What entries changed, and how the units stand in each month in which it counts; units that have no
 * points and got none are left out.
 */
export function changesOf(desk: Books, entries: Entry[]): Change {
  const days = entries.map((entry) => daysOf(desk, entry))
  const months = days.map(([, day]) => day.slice(0, 7))
  const units = [...new Set(months)].toSorted().flatMap((month) => {
    const own = entries.filter((_, index) => months[index] === month)
    return changesIn(desk, parsePeriod(month, today())!, own)
  })
  const [home] = days.find(([own, day]) => own.slice(0, 7) < day.slice(0, 7)) ?? []
  const limits = new Map(
    entries.flatMap(({ id }) => desk.score.binding(id)).map((each) => [each.reason, each]),
  )
  return {
    units,
    limits: [...limits.values()],
    settled: home && parsePeriod(home.slice(0, 7), home)!.label,
  }
}

/** What entries that count in one month changed, and how the units stand in it. */
function changesIn(desk: Books, period: Period, entries: Entry[]): Change['units'] {
  return [...effectOf(desk, entries)].flatMap(([unit, change]) => {
    const { points: total, rank } = desk.score.standing(unit, period)
    return change || total ? [{ unit, period: period.label, change, total, rank }] : []
  })
}

/** The day an entry is for, and the day it counts: a later one when its month was public before. */
export function daysOf({ ledger, score }: Books, entry: Entry): [home: Day, counted: Day] {
  const { entries } = ledger.state
  const target = entry.type === 'reversed' ? entries.get(entry.ref!)! : entry
  const receipt = receiptsOf(ledger.state, target).at(0)
  const about = receipt && !('day' in target.payload) ? ledger.find(receipt)!.entry : target
  const home = 'day' in about.payload ? about.payload.day : entry.at.slice(0, 10)
  const point = score
    .pointsOf(receipt ?? target.id)
    .find((each) => each.correction?.entryId === entry.id || each.entryId === entry.id)
  // What came and went since the month was made public has left no point.
  const counted = point?.day ?? (isPublic(ledger, home, entry.seq) ? entry.at.slice(0, 10) : home)
  return [home, counted]
}

/** Whether the month of a day had been made public before entry `seq`. */
function isPublic({ entries, state }: Desk['ledger'], day: Day, seq: number): boolean {
  return entries.slice(0, seq - 1).some((each) => {
    const isValid = each.type === 'published' && !state.reversed.has(each.id)
    return isValid && each.payload.period.to.slice(0, 7) >= day.slice(0, 7)
  })
}
