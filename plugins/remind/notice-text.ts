import { type Day, daysBetween, partsOf } from '../calendar'
import { type Deadline, type Reminder } from '../policy'
import type { Unit } from '../roster'
import type { Outstanding } from './outstanding'
import { say } from './say'
import { fill } from '../text'
import { escaped, mention } from '../courier'

/** Who is called for in a group: officers who are in it by @, other units by name. */
export interface Called {
  userIds: string[]
  absent: string[]
}

const LINE = 10

export type Wording = Pick<Reminder, 'say' | 'text'>

/** What a reminder says to a group, as Koishi elements in writing; nothing when nobody owes. */
export function groupNotice(
  reminder: Wording,
  deadline: Deadline,
  outstanding: Outstanding,
  called: Called,
  today: Day,
): string | undefined {
  const params = paramsOf(deadline, outstanding, today)
  if (reminder.say === 'result') return escaped(resultNotice(deadline, outstanding, params))
  if (!outstanding.owing.length) return
  const head = reminder.text ? fill(reminder.text, params) : say(`remind.${reminder.say}`, params)
  return reminder.say === 'count'
    ? escaped(head)
    : [escaped(head), ...callLines(called), say('remind.how')].join('\n')
}

/** What an officer whose unit owes is told privately. */
export function privateNotice(unit: string, deadline: Deadline, today: Day): string {
  return say('remind.private', { ...wording(deadline, today), unit })
}

/** What the editors are told when it is due. `units`: the roster's, for what they are called. */
export function officeNotice(
  deadline: Deadline,
  outstanding: Outstanding,
  units: readonly Unit[],
  today: Day,
): string {
  const owing = listUnits(outstanding.owing, units)
  const params = paramsOf(deadline, { ...outstanding, owing }, today)
  return say(owing.length ? 'remind.office' : 'remind.office-all', params)
}

function resultNotice(deadline: Deadline, { owing, inTime, late }: Outstanding, params: object) {
  const { late: name, clause } = deadline
  const isAll = owing.length + late.length === 0
  const kind = isAll ? 'result-all' : inTime.length > 0 ? 'result' : 'result-none'
  return [
    say(`remind.${kind}`, params),
    ...(owing.length > 0 ? [say('remind.result-owing', params)] : []),
    ...(owing.length > 0 && name ? [say('remind.result-late', { name, clause })] : []),
  ].join('\n')
}

/** Lines that call those who owe: @ of a few a line, then the units whose officers are not here. */
function callLines({ userIds, absent }: Called): string[] {
  const lines: string[] = []
  for (let from = 0; from < userIds.length; from += LINE) {
    const ats = userIds.slice(from, from + LINE).map(mention)
    lines.push(ats.join(' '))
  }
  return absent.length ? [...lines, escaped(say('remind.absent', { units: join(absent) }))] : lines
}

function paramsOf(deadline: Deadline, { owing, inTime, late }: Outstanding, today: Day) {
  return {
    ...wording(deadline, today),
    count: owing.length,
    inTime: inTime.length,
    units: join(owing),
    lateUnits: join(late),
  }
}

function wording({ column, label, day, at }: Deadline, today: Day) {
  const { month, date, time } = partsOf(at)
  const ahead = daysBetween(today, day)
  const when = ahead === 0 ? say('remind.today') : ahead === 1 ? say('remind.tomorrow') : undefined
  return {
    column: column.name,
    week: label,
    at: (when ?? say('remind.day', { month, date })) + time,
  }
}

function join(units: string[]) {
  return units.join(say('remind.comma'))
}

/** More names than these fill a phone's screen. */
const LONG = 8

/** What a unit is usually called, where that is much shorter: 纺织科学与工程学院 is 纺织学院. */
function briefly({ name, aliases }: Pick<Unit, 'name' | 'aliases'>): string {
  return aliases.find((alias) => alias.length <= name.length - 2) ?? name
}

/** Names of units; when there are many, as they are usually called. */
export function listUnits(names: string[], units: readonly Pick<Unit, 'name' | 'aliases'>[]) {
  if (names.length <= LONG) return names
  const known = new Map(units.map((unit) => [unit.name, unit]))
  return names.map((name) => briefly(known.get(name) ?? { name, aliases: [] }))
}
