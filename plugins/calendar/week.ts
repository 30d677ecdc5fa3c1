import { formatNumeral, narrow, parseNumeral } from './numeral'
import type { TeachingWeek } from './types'

/** As a policy writes them; the first day of a week first. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

export type Weekday = (typeof weekdays)[number]

/** Reads `第十二周`, `第12周`, `第１２周`, `12周`; undefined when it is no week. */
export function parseWeek(text: string): number | undefined {
  const numeral = /^第?([^第周]+)周$/.exec(narrow(text).replace(/\s/g, ''))?.[1]
  const week = numeral === undefined ? undefined : parseNumeral(numeral)
  return week || undefined
}

/** `第十二周` */
export function formatWeek(week: number): string {
  return `第${formatNumeral(week)}周`
}

/** `2020-2021-2/12` */
export function weekId({ semester, week }: TeachingWeek): string {
  return `${semester.id}/${week}`
}
