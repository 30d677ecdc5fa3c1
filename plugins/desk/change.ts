import type { Context } from 'koishi'
import type { Say } from '../courier'
import { type Entry, receiptsOf } from '../ledger'
import { type Day, parsePeriod } from '../calendar'
import { formatPoints } from '../score'

/** Units whose change fits in an answer. */
const SHOWN = 4

/** `＋30`, `－5`, `0`: hundredths of a point, with their sign. */
export function signed(points: number): string {
  const sign = points > 0 ? '＋' : points < 0 ? '－' : ''
  return sign + formatPoints(Math.abs(points))
}

/** What entries changed, by unit, in hundredths of a point; units they changed nothing for too. */
export function effectOf(ctx: Context, entries: Entry[]): Map<string, number> {
  const effect = new Map(entries.filter(({ unit }) => unit).map(({ unit }) => [unit, 0]))
  for (const { id } of entries) {
    for (const [unit, points] of ctx.score.effect(id)) {
      effect.set(unit, (effect.get(unit) ?? 0) + points)
    }
  }
  return effect
}

/** What entries changed in all, in hundredths of a point. */
export function totalOf(ctx: Context, entries: Entry[]): number {
  return [...effectOf(ctx, entries).values()].reduce((sum, points) => sum + points, 0)
}

/** What entries changed and how the units now stand, a line a unit. */
export function changeLines(ctx: Context, say: Say, entries: Entry[]): string[] {
  const [home, day] = daysOf(ctx, entries.at(-1)!)
  const period = parsePeriod(day.slice(0, 7), day)!
  const effect = [...effectOf(ctx, entries)]
  const lines = effect.slice(0, SHOWN).map(([unit, change]) => {
    const { points, rank } = ctx.score.standing(unit, period)
    const total = formatPoints(points)
    return say('desk.change', { unit, period: period.label, change: signed(change), total, rank })
  })
  const isLate = home.slice(0, 7) < day.slice(0, 7)
  return [
    ...lines,
    ...(effect.length > SHOWN ? [say('desk.more', [effect.length - SHOWN])] : []),
    ...(isLate ? [say('desk.settled', [parsePeriod(home.slice(0, 7), home)!.label])] : []),
  ]
}

/** The day an entry is for, and the day it counts: a later one when its month was public before. */
export function daysOf(ctx: Context, entry: Entry): [home: Day, counted: Day] {
  const { entries } = ctx.ledger.state
  const target = entry.type === 'reversed' ? entries.get(entry.ref!)! : entry
  const receipt = receiptsOf(ctx.ledger.state, target).at(0)
  const about = receipt && !('day' in target.payload) ? ctx.ledger.find(receipt)!.entry : target
  const home = 'day' in about.payload ? about.payload.day : entry.at.slice(0, 10)
  const point = ctx.score
    .pointsOf(receipt ?? target.id)
    .find((each) => each.correction?.entryId === entry.id || each.entryId === entry.id)
  return [home, point?.day ?? home]
}
