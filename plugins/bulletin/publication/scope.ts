import { addDays, type Day, parsePeriod, partsOf, type Period } from '../../calendar'
import { say } from '../say'

/** What is to be made public, and whether that settles it. */
export interface Scope {
  period: Period
  isOver: boolean
  /** Only a month that is over is settled; anything else is shown as it stands. */
  isFinal: boolean
}

/** What `/公示` is about when a period is named. */
export function scopeOf(period: Period, today: Day): Scope {
  const isOver = period.to < today
  return { period, isOver, isFinal: isOver && isMonth(period) }
}

export function monthOf(day: Day): Period {
  return parsePeriod(day.slice(0, 7), day)!
}

export function monthBefore(day: Day): Period {
  return monthOf(addDays(`${day.slice(0, 7)}-01`, -1))
}

export function isMonth({ from, to }: Period): boolean {
  return from.slice(0, 7) === to.slice(0, 7)
}

/** `2021-05`, as the ledger names a month. */
export function monthKey({ from }: Period): string {
  return from.slice(0, 7)
}

/** A period that is not over, as it is called on a day. */
export function upTo(period: Period, day: Day): Period {
  if (period.to < day) return period
  const about = { period: period.label, ...partsOf(new Date(day)) }
  const label = say('bulletin.publication.up-to', about)
  return { ...period, to: day, label }
}
