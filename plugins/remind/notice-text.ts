import { dayOf, daysBetween, formatDate, partsOf } from '../calendar'
import { type Deadline, type Reminder } from '../policy'
import type { Unit } from '../roster'
import type { Outstanding } from './outstanding'
import { say } from './say'
import { fill } from '../text'
import { escaped, mention } from '../courier'
import { briefNames, Listing, rowsOfNames } from '../deed'

/** Who is called for in a group: officers who are in it by @, other units by name. */
export interface Called {
  userIds: string[]
  absent: string[]
  /** Who is called is seen by them alone: the text names the units. */
  isBeside?: boolean
  /** A file is heard there only when it is quoted. */
  isQuoting?: boolean
}

const LINE = 10

export type Wording = Pick<Reminder, 'say' | 'text'>

/**
 * What a reminder says to a group, as Koishi elements in writing; nothing when nobody owes.
 * @param known the roster's units, for what they are called
 */
export function groupNotice(
  reminder: Wording,
  deadline: Deadline,
  outstanding: Outstanding,
  called: Called,
  now: Date,
  known: readonly Unit[] = [],
): string | undefined {
  const params = paramsOf(deadline, outstanding, now)
  if (reminder.say === 'result') return escaped(resultNotice(deadline, outstanding, params))
  if (!outstanding.owing.length) return
  const head = reminder.text ? fill(reminder.text, params) : say(`remind.${reminder.say}`, params)
  if (reminder.say === 'count') return escaped(head)
  const isOver = deadline.at <= now
  return [
    escaped(head),
    ...(called.isBeside ? besideLines(called, outstanding.owing, known) : callLines(called, known)),
    ...(params.returned ? [escaped(say('remind.returned', params))] : []),
    say(`remind.how${isOver ? '-late' : ''}${called.isQuoting ? '-quoted' : ''}`, params),
    ...(isOver ? lateLines(deadline) : []),
  ].join('\n')
}

/** What an officer whose unit owes is told privately. */
export function privateNotice(unit: string, deadline: Deadline, now: Date): string {
  const params = { ...wording(deadline, now), unit }
  if (deadline.at > now) return say('remind.private', params)
  return [say('remind.private-late', params), ...lateLines(deadline)].join('\n')
}

/**
 * What the editors are told when it is due, and whenever they ask.
 * @param known the roster's units, for what they are called
 * @param asked the units asked about, when it was not all
 */
export function officeList(
  deadline: Deadline,
  outstanding: Outstanding,
  known: readonly Unit[],
  now: Date,
  asked: string[] = [],
): Listing {
  const { owing, returned, late } = outstanding
  const params = paramsOf(deadline, outstanding, now)
  const silent = owing.filter((unit) => !returned.includes(unit))
  const canNudge = owing.length > 0 && deadline.closes >= dayOf(now) && !asked.length
  const head = say(silent.length ? 'remind.office' : 'remind.office-all', params)
  return new Listing({
    counted: 'units',
    head: [asked.length ? say('remind.office-of', [join(asked), head]) : head],
    rows: rowsOfNames(briefNames(silent, known), say('remind.office-owing')),
    tail: [
      ...(returned.length ? [say('remind.returned', params)] : []),
      ...(late.length ? [say('remind.office-late', params)] : []),
      ...(canNudge ? [say('remind.office-how', params)] : []),
    ],
  })
}

function resultNotice(
  deadline: Deadline,
  { owing, inTime, late }: Outstanding,
  params: ReturnType<typeof paramsOf>,
) {
  const isAll = owing.length + late.length === 0
  const kind = isAll ? 'result-all' : inTime.length > 0 ? 'result' : 'result-none'
  return [
    say(`remind.${kind}`, params),
    ...(params.silent ? [say('remind.result-owing', params)] : []),
    ...(params.returned ? [say('remind.returned', params)] : []),
    ...(owing.length > 0 ? lateLines(deadline) : []),
  ].join('\n')
}

/** Until when it is still accepted, and what it is called then; nothing where it has no name. */
export function lateLines({ period, late: name, closes, clause }: Deadline): string[] {
  const params = { week: period.label, name, until: formatDate(closes), clause }
  return name ? [say('remind.still-accepted', params)] : []
}

/** Lines that call those who owe: @ of a few a line, then the units whose officers are not here. */
function callLines({ userIds, absent }: Called, known: readonly Unit[]): string[] {
  const lines: string[] = []
  for (let from = 0; from < userIds.length; from += LINE) {
    const ats = userIds.slice(from, from + LINE).map(mention)
    lines.push(ats.join(' '))
  }
  return absent.length ? [...lines, escaped(join(briefNames(absent, known)))] : lines
}

/** All the units in words, those among them whom no call reaches, and the calls. */
function besideLines({ userIds, absent }: Called, owing: string[], known: readonly Unit[]) {
  const isPart = userIds.length && absent.length
  return [
    escaped(join(briefNames(owing, known))),
    ...(isPart
      ? [escaped(say('remind.uncalled', { units: join(briefNames(absent, known)) }))]
      : []),
    ...callLines({ userIds, absent: [] }, known),
  ]
}

function paramsOf(deadline: Deadline, { owing, inTime, late, returned }: Outstanding, now: Date) {
  const silent = owing.filter((unit) => !returned.includes(unit))
  return {
    ...wording(deadline, now),
    count: owing.length,
    silent: silent.length,
    inTime: inTime.length,
    units: join(silent),
    returned: returned.length,
    returnedUnits: join(returned),
    late: late.length,
    lateUnits: join(late),
  }
}

/** What a deadline is called, and when it is: 今天17:00. */
export function wording({ column, period, day, at }: Deadline, now: Date) {
  const { month, date, time } = partsOf(at)
  const ahead = daysBetween(dayOf(now), day)
  const when = ahead === 0 ? say('remind.today') : ahead === 1 ? say('remind.tomorrow') : undefined
  return {
    column: column.name,
    week: period.label,
    at: (when ?? say('remind.day', { month, date })) + time,
  }
}

function join(units: string[]) {
  return units.join(say('remind.comma'))
}
