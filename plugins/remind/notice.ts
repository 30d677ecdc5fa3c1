import { h } from 'koishi'
import type { Say } from '../courier'
import { type Day, daysBetween, partsOf } from '../calendar'
import { type Deadline, type Reminder } from '../policy'
import type { Unit } from '../roster'
import { listUnits } from './brief'
import type { Standing } from './standing'

/** Who is called for in a group: officers who are in it by @, other units by name. */
export interface Called {
  userIds: string[]
  absent: string[]
}

/** People called in one line. */
const LINE = 10

/** What a reminder says, whenever it does. */
export type Wording = Pick<Reminder, 'say' | 'text'>

/** What a reminder says to a group; nothing when nobody owes. */
export function groupNotice(
  reminder: Wording,
  deadline: Deadline,
  standing: Standing,
  called: Called,
  say: Say,
  today: Day,
): string | undefined {
  const params = paramsOf(deadline, standing, say, today)
  if (reminder.say === 'result') return resultNotice(deadline, standing, say, params)
  if (!standing.owing.length) return
  const head = reminder.text ? fill(reminder.text, params) : say(`remind.${reminder.say}`, params)
  return reminder.say === 'count'
    ? head
    : [head, ...callLines(called, say), say('remind.how')].join('\n')
}

/** What an officer whose unit owes is told privately. */
export function privateNotice(unit: string, deadline: Deadline, say: Say, today: Day): string {
  return say('remind.private', { ...wording(deadline, say, today), unit })
}

/** What the editors are told when it is due. `units`: the roster's, for what they are called. */
export function officeNotice(
  deadline: Deadline,
  standing: Standing,
  units: readonly Unit[],
  say: Say,
  today: Day,
): string {
  const owing = listUnits(standing.owing, units)
  const params = paramsOf(deadline, { ...standing, owing }, say, today)
  return say(owing.length ? 'remind.office' : 'remind.office-all', params)
}

function resultNotice(
  deadline: Deadline,
  { owing, inTime, late }: Standing,
  say: Say,
  params: object,
) {
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
function callLines({ userIds, absent }: Called, say: Say): string[] {
  const lines: string[] = []
  for (let from = 0; from < userIds.length; from += LINE) {
    const ats = userIds.slice(from, from + LINE).map((id) => h.at(id).toString())
    lines.push(ats.join(' '))
  }
  return absent.length ? [...lines, say('remind.absent', { units: join(absent, say) })] : lines
}

function paramsOf(deadline: Deadline, { owing, inTime, late }: Standing, say: Say, today: Day) {
  return {
    ...wording(deadline, say, today),
    count: owing.length,
    inTime: inTime.length,
    units: join(owing, say),
    lateUnits: join(late, say),
  }
}

function wording({ column, label, day, at }: Deadline, say: Say, today: Day) {
  const { month, date, time } = partsOf(at)
  const ahead = daysBetween(today, day)
  const when = ahead === 0 ? say('remind.today') : ahead === 1 ? say('remind.tomorrow') : undefined
  return {
    column: column.name,
    week: label,
    at: (when ?? say('remind.day', { month, date })) + time,
  }
}

/** The office's own words with their slots filled. */
function fill(text: string, params: Record<string, unknown>): string {
  const filled = text.replace(/\{(\w+)\}/g, (slot, name) => String(params[name] ?? slot))
  return h.escape(filled)
}

function join(units: string[], say: Say) {
  return units.join(say('remind.comma'))
}
