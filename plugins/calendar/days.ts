import dayjs, { type Dayjs } from 'dayjs'
import isoWeek from 'dayjs/plugin/isoWeek'
import utc from 'dayjs/plugin/utc'
import type { Day } from './types'

dayjs.extend(utc)
dayjs.extend(isoWeek)

/** Minutes. Asia/Shanghai has kept +08:00 without summer time since 1992. */
const OFFSET = 8 * 60

const FORMAT = 'YYYY-MM-DD'

/** A day to reckon with; its hours say nothing. */
export function dateOf(day: Day): Dayjs {
  return dayjs.utc(day)
}

/** The day that was reckoned. */
export function asDay(date: Dayjs): Day {
  return date.format(FORMAT)
}

/** How a moment reads in Asia/Shanghai, in the tokens of dayjs: `YYYY-MM-DD HH:mm`. */
export function formatMoment(moment: Date, template: string): string {
  return dayjs(moment).utcOffset(OFFSET).format(template)
}

/** How a day is written in an answer: `2021年6月1日`. */
export function formatDay(day: Day): string {
  return dateOf(day).format('YYYY年M月D日')
}

/** How a day of these months is written: `6月1日`. */
export function formatDate(day: Day): string {
  return dateOf(day).format('M月D日')
}

/** The day in Asia/Shanghai at a moment. */
export function dayOf(moment: Date): Day {
  return formatMoment(moment, FORMAT)
}

/** The day it is now in Asia/Shanghai, by the system clock. */
export function today(): Day {
  return dayOf(new Date())
}

/** This moment as `2021-05-21T16:30:00.000+08:00`. */
export function now(): string {
  return formatMoment(new Date(), 'YYYY-MM-DDTHH:mm:ss.SSSZ')
}

/** How a moment reads in Asia/Shanghai: the 10th of the 6th month, `17:00`. */
export function partsOf(moment: Date): { month: number; date: number; time: string } {
  const [month, date] = formatMoment(moment, 'M D').split(' ').map(Number)
  return { month, date, time: formatMoment(moment, 'HH:mm') }
}

/** A day of the month of another, or so many months after it; the last there is for 31 in June. */
export function dayInMonth(day: Day, date: number, after = 0): Day {
  const first = dateOf(`${day.slice(0, 7)}-01`).add(after, 'month')
  return asDay(first.date(Math.min(date, first.daysInMonth())))
}

/** Whether it is a real day written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  // `2021-02-30` is taken for 2 March.
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).getUTCDate() === Number(text.slice(8))
}

/** The day of a year, month and date, each from 1; undefined when there is none such. */
export function dayOn(year: number, month: number, date: number): Day | undefined {
  const day = [year, month, date].map((part) => String(part).padStart(2, '0')).join('-')
  return isDay(day) ? day : undefined
}

/**
 * A date of this year and the next (`step` 1) or last one (-1); when no month is said, of this month
 * and the next or last.
 */
export function daysAround(today: Day, step: 1 | -1, month: number | undefined, date: number) {
  const current = dateOf(today).startOf('month')
  const other = current.add(step, month ? 'year' : 'month')
  return [current, other].map((each) => dayOn(each.year(), month || each.month() + 1, date))
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dateOf(to).diff(dateOf(from), 'day')
}

/** The day `count` days later. */
export function addDays(day: Day, count: number): Day {
  return asDay(dateOf(day).add(count, 'day'))
}

/** Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return asDay(dateOf(day).startOf('isoWeek'))
}

/** The last day of the month or the year of a day. */
export function lastDayOf(day: Day, span: 'month' | 'year'): Day {
  return asDay(dateOf(day).endOf(span))
}

/** `星期六` */
export function weekdayName(day: Day): string {
  return `星期${'一二三四五六日'[dateOf(day).isoWeekday() - 1]}`
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: Day): boolean {
  return dateOf(day).isoWeekday() > 5
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
