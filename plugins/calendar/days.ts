import type { Day } from './types'

/** Asia/Shanghai has kept +08:00 without summer time since 1992. */
const offset = 8 * 3600_000

function iso(date: Date): string {
  return new Date(date.getTime() + offset).toISOString()
}

/** The day in Asia/Shanghai at a moment. */
export function dayOf(date: Date): Day {
  return iso(date).slice(0, 10)
}

/** The day it is now in Asia/Shanghai, by the system clock. */
export function today(): Day {
  return dayOf(new Date())
}

/** This moment as `2021-05-21T16:30:00.000+08:00`. */
export function now(): string {
  return iso(new Date()).replace('Z', '+08:00')
}

/** How a moment reads in Asia/Shanghai: the 10th of the 6th month, `17:00`. */
export function partsOf(moment: Date): { month: number; date: number; time: string } {
  const text = iso(moment)
  const [month, date] = [text.slice(5, 7), text.slice(8, 10)].map(Number)
  return { month, date, time: text.slice(11, 16) }
}

/** Whether it is a real day written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const dayLength = 24 * 3600_000

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength
}

/** The day `count` days later. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10)
}

/** A moment `HH:mm` of a day in Asia/Shanghai. */
export function moment(day: Day, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`)
}

/** The moment a day is over. */
export function endOfDay(day: Day): Date {
  return moment(addDays(day, 1), '00:00')
}

/** `HH:mm` that is meant when only a day is said, and no regulation says more: all of that day. */
export const lastMinute = '23:59'
