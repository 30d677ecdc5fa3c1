import { type Entry, type EntryOf, type Submission, replay } from '../ledger'
import type { Day, Period, PointRule, Policy } from '../policy'
import type { Credit, Point } from './types'

/** The regulation in force on a day. */
export type PolicyAt = (day: Day) => Policy

/** All points earned in a period, in order of receipt of the manuscripts. */
export function score(entries: Iterable<Entry>, at: PolicyAt, period: Period): Point[] {
  return credits(entries, at, period).flatMap(({ point }) => point ?? [])
}

/** Everything that counts in a period. */
export function credits(entries: Iterable<Entry>, at: PolicyAt, { from, to }: Period): Credit[] {
  return [...replay(entries).submissions.values()]
    .flatMap((submission) => credit(submission, at))
    .filter(({ day }) => from <= day && day <= to)
}

/** What a submission counts as it stands: for having been handed in, and for each adoption. */
export function credit({ status, entry, adoptions }: Submission, at: PolicyAt): Credit[] {
  if (status !== 'accepted') return []
  return [creditEvent(entry, entry, at), ...adoptions.map((about) => creditEvent(entry, about, at))]
}

function creditEvent(
  submission: EntryOf<'submitted'>,
  event: EntryOf<'submitted' | 'adopted'>,
  at: PolicyAt,
): Credit {
  const { unit, payload } = submission
  const { type: on, id: entryId } = event
  const { day } = event.payload
  const { receipt, title, column } = payload
  const outlet = event.type === 'adopted' ? event.payload.outlet : undefined
  const policy = at(day)
  const items = itemsOf(submission, event, policy)
  const rule = ruleFor(policy, { on, column, outlet })
  if (!rule) return { unit, day, on, items }
  const { per, clause } = rule
  const each = rule.value as number
  const times = per === 'item' ? items : 1
  const point = { unit, entryId, receipt, title, day, on, column, outlet, items: times, per, each }
  return { unit, day, on, items, point: { ...point, value: times * each, clause } }
}

/** Items an event is about; a manuscript of a column that counts manuscripts is one. */
function itemsOf(
  { payload: { column, items } }: EntryOf<'submitted'>,
  event: EntryOf<'submitted' | 'adopted'>,
  policy: Policy,
) {
  if (policy.columns[column]?.countBy === 'manuscript') return 1
  return event.type === 'adopted' && event.payload.items.length > 0
    ? event.payload.items.length
    : items.length
}

/** The rule for an event; one of the very column comes before one of any column. */
function ruleFor(
  { points }: Policy,
  { on, column, outlet }: Pick<Point, 'on' | 'column' | 'outlet'>,
) {
  const fits = (rule: PointRule) => rule.on === on && rule.outlet?.[0] === outlet
  return (
    points.find((rule) => fits(rule) && rule.column?.[0] === column) ??
    points.find((rule) => fits(rule) && !rule.column)
  )
}
