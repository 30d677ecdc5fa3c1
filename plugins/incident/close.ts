import { type Actor, append, type Desk, originOf, Refusal } from '../deed'
import type { Incident } from '../ledger'
import { sameName } from '../roster'
import { findOpen, type Found } from './find'
import { isAmong, leadersIn } from './people'

/** Why somebody may not end the clocks as those of a false alarm. */
export function mayClose(
  desk: Desk,
  { person }: Actor,
  { incident, setting }: Found,
): Refusal | undefined {
  const { no, facts } = incident
  const isReporter = sameName(person!.name, facts.reporter)
  const isAbove = isAmong(leadersIn(desk, incident, setting), person!)
  return isReporter || person!.role === 'editor' || isAbove
    ? undefined
    : new Refusal('incident.close-not-yours', [no, facts.reporter])
}

/** 撤销: a false alarm; its reporter, a leader in its chain or an editor ends the clocks. */
export async function closeFalseAlarm(
  desk: Desk,
  by: Actor,
  { no, reason }: { no: number; reason: string },
): Promise<Incident | Refusal> {
  const found = findOpen(desk, by, no)
  if (found instanceof Refusal) return found
  const { incident } = found
  const refusal = mayClose(desk, by, found)
  if (refusal) return refusal
  if (!reason) return new Refusal('incident.reason-expected', [no])
  const appended = await append(desk, {
    ...originOf(desk, by, incident.facts.unit, 'incident-closed', `${no}`),
    ref: incident.entry.id,
    type: 'incident-closed',
    payload: { by: 'false-alarm', reason },
  })
  return appended instanceof Refusal ? appended : desk.ledger.state.incidents.get(`${no}`)!
}
