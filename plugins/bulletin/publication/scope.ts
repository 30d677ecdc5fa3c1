import { addDays, type Day, daysBetween, partAround, partsOf, type Period } from '../../calendar'
import type { Policy } from '../../policy'
import { say } from '../say'

/** What is to be made public, and whether that settles it. */
export interface Scope {
  period: Period
  isOver: boolean
  /** Only what the regulation publishes, a month or a quarter, is settled when it is over. */
  isFinal: boolean
  /** A year, a term … that is not over concerns the editors only. */
  isInternal: boolean
}

/** What `/公示` is about when a period is named. */
export function scopeOf(policy: Publishing, period: Period, today: Day): Scope {
  const isOver = period.to < today
  const isOwn = isPublished(policy, period)
  const isInternal = !isOver && !isOwn && !isMonth(period)
  return { period, isOver, isFinal: isOver && isOwn, isInternal }
}

/** What says of which periods points are made public. */
type Publishing = Pick<Policy, 'bulletin' | 'yearFrom'>

const months = { month: 1, quarter: 3 }

export function everyOf({ bulletin }: Publishing): keyof typeof months {
  return bulletin?.every ?? 'month'
}

/** The month, or the quarter, that a day is in: what is made public at once. */
export function periodAround(policy: Publishing, day: Day): Period {
  return partAround(day, months[everyOf(policy)], policy.yearFrom)
}

/** The month or the quarter before the one a day is in. */
export function periodBefore(policy: Publishing, day: Day): Period {
  return periodAround(policy, addDays(periodAround(policy, day).from, -1))
}

/** Whether it is one of the periods that the regulation makes public. */
export function isPublished(policy: Publishing, period: Period): boolean {
  const { from, to } = periodAround(policy, period.from)
  return period.from === from && period.to === to
}

export function isMonth(period: Period): boolean {
  const { from, to } = period
  return from.slice(0, 7) === to.slice(0, 7) && !isBrief(period)
}

/** A few days or a week: less than is ever made public. */
export function isBrief({ from, to }: Pick<Period, 'from' | 'to'>): boolean {
  return daysBetween(from, to) < 27
}

/** `2021-05`, the last month, by which the ledger knows that it was made public. */
export function monthKey({ to }: Period): string {
  return to.slice(0, 7)
}

/** What to type for it: `5月`, `2021年第二季度`. */
export function asAsked(period: Period): string {
  const month = Number(period.from.slice(5, 7))
  return isMonth(period) ? say('bulletin.publication.month', [month]) : period.label
}

/** A period that is not over, as it is called on a day. */
export function upTo(period: Period, day: Day): Period {
  if (period.to < day) return period
  const about = { period: period.label, ...partsOf(new Date(day)) }
  return { ...period, to: day, label: say('bulletin.publication.up-to', about) }
}
