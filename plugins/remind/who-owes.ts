import { addDays, type Day, formatDate, formatWeek, today, type WeekSaid } from '../calendar'
import { type Actor, type Desk, forbidden, Refusal, type Unheard, unheardOf } from '../deed'
import { type Column, type Deadline, deadlineOf, findNamed, isWeekly } from '../policy'
import { type Outstanding, outstandingNow } from './outstanding'
import { type Reminding, remind } from './remind'

/** What may be owed: of a column, in a week as it is said; of the weekly column, in this week. */
export interface OutstandingRequest {
  column?: string
  week?: WeekSaid
  /** All when there are none. */
  units?: string[]
}

export interface Owed {
  deadline: Deadline
  outstanding: Outstanding
  /** The units asked about, when it was not all. */
  units?: string[]
}

/** Those who were reminded, but for whom there was no way to. */
export interface Nudged extends Owed {
  unheard: Unheard[]
}

const HOUR = 3600_000

export function whoOwes(desk: Desk, by: Actor, asked: OutstandingRequest): Owed | Refusal {
  const deadline = forbidden(by, 'editor') ?? deadlineFor(desk, asked)
  if (deadline instanceof Refusal) return deadline
  const units = asked.units?.length ? asked.units : undefined
  return { deadline, outstanding: outstandingNow(desk, deadline, units), units }
}

export async function nudge(
  desk: Reminding & Pick<Desk, 'policy'>,
  by: Actor,
  asked: OutstandingRequest,
): Promise<Nudged | Refusal> {
  const deadline = forbidden(by, 'editor') ?? deadlineFor(desk, asked)
  if (deadline instanceof Refusal) return deadline
  if (deadline.closes < today()) return closed(deadline)
  if (!desk.courier.groups().length) return new Refusal('remind.no-group')
  const { platform, channelId, messageId } = by.source
  const key = `remind:${deadline.column.key}:${deadline.week}:${platform}-${channelId}-${messageId}`
  const until = new Date(Date.now() + HOUR)
  const outstanding = await remind(desk, { key, wording: { say: 'names' }, deadline, until })
  return { deadline, outstanding, unheard: await unheardOf(desk, outstanding.owing) }
}

function deadlineFor(
  { policy }: Pick<Desk, 'policy'>,
  { column: word, week: said }: OutstandingRequest,
): Deadline | Refusal {
  const { columns: all, quotas } = policy.at()
  const columns = Object.values(all)
  const weekly = columns.filter(isWeekly)
  if (!weekly.length) return new Refusal(`remind.no-weekly${quotas.length ? '-quotas' : ''}`)
  const column = word ? findNamed(columns, word) : weekly[0]
  if (!column) return new Refusal('remind.unknown-column', [word ?? '', namesOf(weekly)])
  if (!weekly.includes(column)) return new Refusal('remind.promptly', [column.name])
  const { calendar } = policy
  const week = calendar.weekSaid(said ?? { near: 0 }, today())
  const early = week && notInForce(policy, column, week.monday)
  if (early) return early
  if (week) {
    const nothing = new Refusal('remind.nothing-due', [formatWeek(week.week), column.name])
    return deadlineOf(column, week.monday, calendar) ?? nothing
  }
  if (said && 'no' in said) return new Refusal('remind.unknown-week', [formatWeek(said.no)])
  return new Refusal(said?.near ? 'remind.last-week-off' : 'remind.vacation')
}

/** Nothing was asked for in a week that was over before the policy, or the column, was in force. */
function notInForce(policy: Desk['policy'], { key, name }: Column, monday: Day) {
  const sunday = addDays(monday, 6)
  const { inForce, columns } = policy.at(sunday)
  if (sunday < inForce) return new Refusal('remind.not-in-force', [formatDate(inForce)])
  return columns[key] ? undefined : new Refusal('remind.no-column-yet', [name])
}

/** Nobody is asked for what would be refused. */
function closed({ label, column, closes }: Deadline): Refusal {
  return new Refusal('remind.closed', [label, column.name, formatDate(closes)])
}

function namesOf(columns: Column[]): string {
  return columns.map(({ name }) => name).join('、')
}
