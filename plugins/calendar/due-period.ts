import { narrow } from '../text'
import type { Calendar } from './calendar'
import { addDays, dayInMonth } from './days'
import { parseNumeral } from './numeral'
import type { Cycle, Day, DuePeriod, TeachingWeek } from './types'
import { formatWeek, readWeek, weekId, type WeekSaid } from './week'
import { partAround } from './year'

/** The week or the month of a day; undefined in a vacation, by weeks. */
export function duePeriodOf(cycle: Cycle, day: Day, calendar: Calendar): DuePeriod | undefined {
  if (cycle === 'month') return month(day)
  const found = calendar.weekOf(day)
  return found && week(found)
}

/** What the id of one stands for, `2020-2021-2/12` or `2021-05`; undefined when it stands for none. */
export function duePeriodAt(id: string, calendar: Calendar): DuePeriod | undefined {
  if (/^\d{4}-\d\d$/.test(id)) return month(`${id}-01`)
  const found = calendar.weekAt(id)
  return found && week(found)
}

/** Months ahead that a number may mean; a number of any other month means the last there was. */
const AHEAD = 2

/**
 * The one that is meant on a day: by its number among the weeks of this semester or the months around,
 * or as this one (0) or the last (-1).
 */
export function duePeriodSaid(
  cycle: Cycle,
  said: WeekSaid,
  today: Day,
  calendar: Calendar,
): DuePeriod | undefined {
  if (cycle === 'month') {
    const away = 'near' in said ? said.near : monthsAway(said.no, today)
    return away === undefined ? undefined : month(dayInMonth(today, 1, away))
  }
  const found = calendar.weekSaid(said, today)
  return found && week(found)
}

function monthsAway(no: number, today: Day): number | undefined {
  if (!(no >= 1 && no <= 12)) return undefined
  const ahead = (no - Number(today.slice(5, 7)) + 12) % 12
  return ahead > AHEAD ? ahead - 12 : ahead
}

/** A week or a month as it is said. */
export type PeriodSaid = { cycle: Cycle } & WeekSaid

const nearMonths: [RegExp, 0 | -1][] = [
  [/^[本这当]个?月$/, 0],
  [/^上个?月$/, -1],
]

/** Reads 第十二周, 上周, 5月, 五月份, 本月, 上月; undefined when it is none of them. */
export function readPeriodSaid(text: string): PeriodSaid | undefined {
  const week = readWeek(text)
  if (week) return { cycle: 'week', ...week }
  const plain = narrow(text).replace(/\s/g, '')
  const near = nearMonths.find(([words]) => words.test(plain))
  if (near) return { cycle: 'month', near: near[1] }
  const numeral = /^([^月]{1,3})月份?$/.exec(plain)?.[1]
  const no = numeral === undefined ? undefined : parseNumeral(numeral)
  return no && no <= 12 ? { cycle: 'month', no } : undefined
}

/** The one before another; undefined for the first week of a semester. */
export function duePeriodBefore({ cycle, from }: DuePeriod, calendar: Calendar) {
  return duePeriodOf(cycle, addDays(from, -1), calendar)
}

/** 第十二周, 5月 */
export function formatDuePeriod(cycle: Cycle, no: number): string {
  return cycle === 'week' ? formatWeek(no) : `${no}月`
}

/** What one is called by its id: 第十二周 for `2020-2021-2/12`, 5月 for `2021-05`. */
export function nameDuePeriod(id: string): string {
  return formatDuePeriod(id.includes('/') ? 'week' : 'month', numberOf(id))
}

/** The number of a week or month by its id. */
export function numberOf(id: string): number {
  return Number(id.slice(id.includes('/') ? id.indexOf('/') + 1 : 5))
}

function week(found: TeachingWeek): DuePeriod {
  const { monday, week: no } = found
  const label = formatWeek(no)
  return { id: weekId(found), cycle: 'week', no, label, from: monday, to: addDays(monday, 6) }
}

function month(day: Day): DuePeriod {
  const { from, to } = partAround(day, 1, 1)
  const no = Number(day.slice(5, 7))
  return { id: day.slice(0, 7), cycle: 'month', no, label: formatDuePeriod('month', no), from, to }
}
