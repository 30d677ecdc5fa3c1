import { narrow } from '../text'
import { formatNumeral, parseNumeral } from './numeral'
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

/** A week as it is said: by its number in this semester, or this one (0), the last (-1) or the one before that. */
export type WeekSaid = { no: number } | { near: 0 | -1 | -2 }

const near: Record<string, 0 | -1 | -2> = { 本周: 0, 这周: 0, 上周: -1, 上一周: -1, 上上周: -2 }

/** Reads a number of a week, 本周 or 上周; undefined when it is none of them. */
export function readWeek(text: string): WeekSaid | undefined {
  if (Object.hasOwn(near, text)) return { near: near[text] }
  const no = parseWeek(text)
  return no ? { no } : undefined
}

/** `第十二周` */
export function formatWeek(week: number): string {
  return `第${formatNumeral(week)}周`
}

/** `2020-2021-2/12` */
export function weekId({ semester, week }: TeachingWeek): string {
  return `${semester.id}/${week}`
}
