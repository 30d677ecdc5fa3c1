import {
  type DuePeriod,
  duePeriodSaid,
  formatDate,
  formatDuePeriod,
  type PeriodSaid,
  today,
} from '../calendar'
import { type Actor, type Desk, forbidden, Refusal, type Unheard, unheardOf } from '../deed'
import {
  type Column,
  currentPeriod,
  cycleOf,
  type Deadline,
  deadlineIn,
  findNamed,
} from '../policy'
import { type Outstanding, outstandingNow } from './outstanding'
import { type Reminding, remind } from './remind'

/** What may be owed: of a column, for a week or month; of the first that is due by such, for the current one. */
export interface OutstandingRequest {
  column?: string
  period?: PeriodSaid
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

/** Whom a word in the group would be to, or why there can be none. */
export function whomToNudge(
  desk: Reminding & Pick<Desk, 'policy'>,
  by: Actor,
  asked: OutstandingRequest,
): Owed | Refusal {
  const deadline = forbidden(by, 'editor') ?? deadlineFor(desk, asked)
  if (deadline instanceof Refusal) return deadline
  if (deadline.closes < today()) return closed(deadline)
  if (!desk.courier.groups().length) return new Refusal('remind.no-group')
  return { deadline, outstanding: outstandingNow(desk, deadline) }
}

export async function nudge(
  desk: Reminding & Pick<Desk, 'policy'>,
  by: Actor,
  asked: OutstandingRequest,
): Promise<Nudged | Refusal> {
  const owed = whomToNudge(desk, by, asked)
  if (owed instanceof Refusal) return owed
  const { deadline } = owed
  const { platform, channelId, messageId } = by.source
  const key = `remind:${deadline.column.key}:${deadline.period.id}:${platform}-${channelId}-${messageId}`
  const until = new Date(Date.now() + HOUR)
  const outstanding = await remind(desk, { key, wording: { say: 'names' }, deadline, until })
  return { deadline, outstanding, unheard: await unheardOf(desk, outstanding.owing) }
}

function deadlineFor(
  { policy }: Pick<Desk, 'policy'>,
  { column: word, period: said }: OutstandingRequest,
): Deadline | Refusal {
  const { columns: all, quotas } = policy.at()
  const columns = Object.values(all)
  const dated = columns.filter(cycleOf)
  if (!dated.length) return new Refusal(`remind.no-dated${quotas.length ? '-quotas' : ''}`)
  const usual = dated.find((each) => !said || cycleOf(each) === said.cycle) ?? dated[0]
  const column = word ? findNamed(columns, word) : usual
  if (!column) return new Refusal('remind.unknown-column', [word ?? '', namesOf(dated)])
  const cycle = cycleOf(column)
  if (!cycle) return new Refusal('remind.promptly', [column.name])
  if (said && said.cycle !== cycle) return new Refusal(`remind.by-${cycle}`, [column.name])
  const { calendar } = policy
  const period = said
    ? duePeriodSaid(cycle, said, today(), calendar)
    : currentPeriod(column, today(), calendar)
  if (!period) return unknownWeek(said)
  const nothing = new Refusal('remind.nothing-due', [period.label, column.name])
  return notInForce(policy, column, period) ?? deadlineIn(column, period, calendar) ?? nothing
}

function unknownWeek(said?: PeriodSaid): Refusal {
  if (said && 'no' in said)
    return new Refusal('remind.unknown-week', [formatDuePeriod('week', said.no)])
  return new Refusal(said?.near ? 'remind.last-week-off' : 'remind.vacation')
}

/** Nothing was asked for in a time that was over before the policy, or the column, was in force. */
function notInForce(policy: Desk['policy'], { key, name }: Column, { to, label }: DuePeriod) {
  const { inForce, columns } = policy.at(to)
  if (to < inForce) return new Refusal('remind.not-in-force', [formatDate(inForce), label])
  return columns[key] ? undefined : new Refusal('remind.no-column-yet', [name, label])
}

/** Nobody is asked for what would be refused. */
function closed({ period, column, closes }: Deadline): Refusal {
  return new Refusal('remind.closed', [period.label, column.name, formatDate(closes)])
}

function namesOf(columns: Column[]): string {
  return columns.map(({ name }) => name).join('、')
}
