import { type Period, today } from '../../calendar'
import {
  type Actor,
  append,
  type Desk,
  forbidden,
  isOfMessage,
  originOf,
  Refusal,
} from '../../deed'
import type { EntryOf } from '../../ledger'
import { asAsked, monthKey, periodAround, periodBefore } from './scope'

export interface Postponed {
  period: Period
  entry: EntryOf<'postponed'>
}

/** Holds back a publication; without a period said the last that is not public yet. */
export async function postpone(
  desk: Desk,
  by: Actor,
  { period = nextPeriod(desk) }: { period?: Period },
): Promise<Postponed | Refusal> {
  const refusal = forbidden(by) ?? hindrance(desk, period)
  if (refusal) return refusal
  const held = desk.ledger.state.postponed.get(monthKey(period))
  if (held && isOfMessage(held, by)) return { period, entry: held }
  if (held) return new Refusal('bulletin.postponement.same', [period.label, held.seq])
  const origin = originOf(desk, by, '', 'postponed')
  const entered = await append(desk, { ...origin, type: 'postponed', payload: { period } })
  if (entered instanceof Refusal) return entered
  return { period, entry: entered[0].entry as EntryOf<'postponed'> }
}

function nextPeriod({ ledger, policy }: Desk): Period {
  const [day, own] = [today(), policy.at()]
  const before = periodBefore(own, day)
  return ledger.state.published.has(monthKey(before)) ? periodAround(own, day) : before
}

/** The month is public already, or would not be: nobody handed in anything. */
function hindrance({ ledger, score, policy }: Desk, period: Period): Refusal | undefined {
  const day = today()
  const { published, postponed } = ledger.state
  const done = published.get(monthKey(period))
  if (done) return new Refusal('bulletin.postponement.published', [period.label, done.seq])
  const isHeld = postponed.has(monthKey(period))
  if (period.to >= day || isHeld || score.board(period).rows.length) return undefined
  const asked = asAsked(periodAround(policy.at(), day))
  return new Refusal('bulletin.postponement.nothing', { period: period.label, asked })
}
