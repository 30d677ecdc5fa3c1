import { type Actor, append, type Desk, originOf, Refusal } from '../deed'
import type { Incident } from '../ledger'
import { callLines, chainOf } from './calls'
import { readFacts } from './facts-said'
import { factsText, markOf } from './facts-text'
import { missingFacts, payloadOf } from './open'
import { say } from './say'
import { settingOf } from './setting'
import { nextTargets } from './standing'

/** The same event was reported again: what is new of it is added, and whoever said it may follow it. */
export async function join(
  desk: Desk,
  by: Actor,
  { no, said, at }: { no: number; said: string; at: Date },
): Promise<Incident | Refusal> {
  const incident = desk.ledger.state.incidents.get(`${no}`)
  if (!incident) return new Refusal('incident.unknown-no', [no])
  if (incident.closed) return new Refusal('incident.is-closed', [no])
  const missing = missingFacts(desk, incident)
  const facts = readFacts(said, at, settingOf(desk, incident)!)
  const isKnown = facts.at && facts.at <= at && missing.includes('time')
  const added = {
    at: isKnown ? facts.at : undefined,
    place: missing.includes('place') ? facts.place : undefined,
    what: missing.includes('what') ? facts.what : undefined,
    casualties: missing.includes('casualties') ? facts.casualties : undefined,
  }
  const appended = await append(desk, {
    ...originOf(desk, by, incident.facts.unit, 'incident-noted', `${no}`),
    ref: incident.entry.id,
    type: 'incident-noted',
    payload: { ...payloadOf(added), said },
  })
  return appended instanceof Refusal ? appended : desk.ledger.state.incidents.get(`${no}`)!
}

/** To whoever reported it again: how it stands, and what they can still do. */
export function joinedText(desk: Desk, incident: Incident, now: Date): string {
  const chain = chainOf(desk, incident, now)
  const open = chain && !chain.doneAt ? callLines(desk, incident, nextTargets(chain)) : []
  const untold = open.length ? [say('incident.alarm.untold', [open.join('、')])] : []
  const head = `${markOf(incident)}${factsText(incident)}`
  return [head, say('incident.joined', [incident.no]), ...untold].join('\n')
}
