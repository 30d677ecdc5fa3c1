import { type Period, today } from '../../calendar'
import { type Actor, append, type Desk, forbidden, originOf, Refusal } from '../../deed'
import type { EntryOf } from '../../ledger'
import { monthBefore, monthKey, monthOf } from './scope'

export interface Postponed {
  period: Period
  entry: EntryOf<'postponed'>
}

/** Holds back a month's publication; without one said the last that is not public yet. */
export async function postpone(
  desk: Desk,
  by: Actor,
  { period = nextMonth(desk) }: { period?: Period },
): Promise<Postponed | Refusal> {
  const refusal = forbidden(by) ?? hindrance(desk, period)
  if (refusal) return refusal
  const held = desk.ledger.state.postponed.get(monthKey(period))
  if (held) return { period, entry: held }
  const origin = originOf(desk, by, '', 'postponed')
  const entered = await append(desk, { ...origin, type: 'postponed', payload: { period } })
  if (entered instanceof Refusal) return entered
  return { period, entry: entered[0].entry as EntryOf<'postponed'> }
}

function nextMonth({ ledger }: Desk): Period {
  const day = today()
  const before = monthBefore(day)
  return ledger.state.published.has(monthKey(before)) ? monthOf(day) : before
}

/** The month is public already, or would not be: nobody handed in anything. */
function hindrance({ ledger, score }: Desk, period: Period): Refusal | undefined {
  const day = today()
  const { published, postponed } = ledger.state
  const done = published.get(monthKey(period))
  if (done) return new Refusal('bulletin.postponement.published', [period.label, done.seq])
  const isHeld = postponed.has(monthKey(period))
  if (period.to >= day || isHeld || score.board(period).rows.length) return undefined
  const month = Number(day.slice(5, 7))
  return new Refusal('bulletin.postponement.nothing', { period: period.label, month })
}
