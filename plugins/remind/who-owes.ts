import { addDays, today } from '../calendar'
import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import { type Column, type Deadline, deadlineOf, findNamed } from '../policy'
import { type Outstanding, outstandingNow } from './outstanding'
import { type Reminding, remind } from './remind'

/** What may be owed: of a column, in a week of this semester; the weekly column, this week. */
export interface OutstandingRequest {
  column?: string
  week?: number
}

export interface Owed {
  deadline: Deadline
  outstanding: Outstanding
}

const HOUR = 3600_000

export function whoOwes(desk: Desk, by: Actor, asked: OutstandingRequest): Owed | Refusal {
  const deadline = forbidden(by, 'editor') ?? deadlineFor(desk, asked)
  if (deadline instanceof Refusal) return deadline
  return { deadline, outstanding: outstandingNow(desk, deadline) }
}

export async function nudge(
  desk: Reminding & Pick<Desk, 'policy'>,
  by: Actor,
  asked: OutstandingRequest,
): Promise<Owed | Refusal> {
  const deadline = forbidden(by, 'editor') ?? deadlineFor(desk, asked)
  if (deadline instanceof Refusal) return deadline
  if (!desk.courier.groups().length) return new Refusal('remind.no-group')
  const { platform, channelId, messageId } = by.source
  const key = `remind:${deadline.column.key}:${deadline.week}:${platform}-${channelId}-${messageId}`
  const until = new Date(Date.now() + HOUR)
  const outstanding = await remind(desk, { key, wording: { say: 'names' }, deadline, until })
  return { deadline, outstanding }
}

function deadlineFor(
  { policy }: Pick<Desk, 'policy'>,
  { column: word, week }: OutstandingRequest,
): Deadline | Refusal {
  const columns = Object.values(policy.at().columns)
  const weekly = columns.filter(({ due }) => due && !('promptly' in due))
  const column = word ? findNamed(columns, word) : weekly[0]
  if (!column) return new Refusal('remind.unknown-column', [word ?? '', namesOf(weekly)])
  if (!weekly.includes(column)) return new Refusal('remind.promptly', [column.name])
  const { calendar } = policy
  const current = calendar.weekOf(today())
  if (!current) return new Refusal('remind.vacation')
  const monday = week ? addDays(current.monday, (week - current.week) * 7) : current.monday
  return deadlineOf(column, monday, calendar) ?? new Refusal('remind.nothing-due', [column.name])
}

function namesOf(columns: Column[]): string {
  return columns.map(({ name }) => name).join('、')
}
