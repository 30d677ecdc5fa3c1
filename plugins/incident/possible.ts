import { formatMoment } from '../calendar'
import { Refusal } from '../deed'
import type { Incident } from '../ledger'

/** Milliseconds by which clocks may differ. */
const SLACK = 5 * 60_000

/** A time that is ahead by a few minutes is now; undefined when it is yet to come. */
export function notAhead(at: Date, now: Date): Date | undefined {
  if (+at > +now + SLACK) return undefined
  return at > now ? now : at
}

/** Why a time cannot be that of something done for an emergency. */
export function impossible({ no, facts }: Incident, at: Date, now: Date): Refusal | undefined {
  const said = formatMoment(at, 'M月D日HH:mm')
  if (!notAhead(at, now)) return new Refusal('incident.time.future', [said])
  const start = new Date(facts.at)
  if (facts.isAtAssumed || at >= start) return undefined
  return new Refusal('incident.time.before', [said, no, formatMoment(start, 'HH:mm')])
}
