import {
  addDays,
  formatWeek,
  parsePeriod,
  type Period,
  type PeriodSaid,
  today,
  weekId,
  type WeekSaid,
} from '../calendar'
import type { Submission } from '../ledger'
import type { Column } from '../policy'
import type { Desk } from './desk'
import { Refusal } from './refusal'

/** Which manuscripts are asked for; what was not said does not matter. */
export interface Filter {
  units?: string[]
  columns?: Column[]
  /** One of these two; this month when neither is said. */
  week?: WeekSaid
  period?: Period
  /** What is due for a week or month, where that is asked. */
  due?: PeriodSaid
}

/** What a filter comes to today. */
export interface Selection {
  /** Of all units, and of all columns, when there are none. */
  units: string[]
  columns: Column[]
  /** The days, or the seven days of the week. */
  period: Period
  /** A teaching week, `2020-2021-2/12`: weekly manuscripts are of it whenever they came. */
  week?: string
}

/** Weeks after its own in which a week's manuscript may still come. */
const WEEKS = 4

export function select(
  { policy }: Pick<Desk, 'policy'>,
  { units = [], columns = [], week: said, period = parsePeriod('', today())! }: Filter,
): Selection | Refusal {
  if (!said) return { units, columns, period }
  const week = policy.calendar.weekSaid(said, today())
  if (!week) return unknownWeek(said)
  const { monday } = week
  const days = { from: monday, to: addDays(monday, 6), label: formatWeek(week.week) }
  return { units, columns, period: days, week: weekId(week) }
}

function unknownWeek(said: WeekSaid): Refusal {
  if ('no' in said) return new Refusal('deed.filter.unknown-week', [formatWeek(said.no)])
  return new Refusal(`deed.filter.vacation-${said.near ? 'last' : 'this'}`)
}

/** The manuscripts of a selection, of any status, as they came. */
export function submissionsIn(
  { roster, ledger }: Pick<Desk, 'roster' | 'ledger'>,
  { units, columns, period, week }: Selection,
): Submission[] {
  const { from, to } = week ? around(period) : period
  const names = units.length ? units : roster.units.map(({ name }) => name)
  const keys = columns.map(({ key }) => key)
  return names
    .flatMap((name) => ledger.submissions(name, from, to))
    .filter(({ entry: { payload } }) => {
      const isOfTime = payload.week && week ? payload.week === week : isWithin(payload.day, period)
      return isOfTime && (!keys.length || keys.includes(payload.column))
    })
    .toSorted((a, b) => a.entry.seq - b.entry.seq)
}

function around({ from, to }: Period): Pick<Period, 'from' | 'to'> {
  return { from: addDays(from, -7), to: addDays(to, 7 * WEEKS) }
}

function isWithin(day: string, { from, to }: Period): boolean {
  return from <= day && day <= to
}

/** `机电工程学院第十二周教育厅网站信息` */
export function selectionText({ units, columns, period }: Selection): string {
  const names = columns.map(({ name }) => name)
  return units.join('、') + period.label + names.join('、')
}
