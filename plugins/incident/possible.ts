import { formatMoment } from '../calendar'
import { Refusal } from '../deed'
import type { Incident } from '../ledger'

/** Why a time cannot be that of something done for an emergency. */
export function impossible({ no, facts }: Incident, at: Date, now: Date): Refusal | undefined {
  const said = formatMoment(at, 'M月D日HH:mm')
  if (at > now) return new Refusal('incident.time.future', [said])
  const start = new Date(facts.at)
  if (facts.isAtAssumed || at >= start) return undefined
  return new Refusal('incident.time.before', [said, no, formatMoment(start, 'HH:mm')])
}
