import { type Actor, append, type Desk, originOf, Refusal } from '../deed'
import type { Draft, Incident } from '../ledger'
import type { IncidentTarget } from '../policy'
import { mayClose } from './close'
import { factsText, markOf } from './facts-text'
import { findOpen, type Found } from './find'
import { missingFacts } from './open'
import { holdersOf } from './people'
import { say } from './say'

/** 合并: the later of two is the same event as the first, which takes over what was told and done. */
export async function merge(
  desk: Desk,
  by: Actor,
  { no, into }: { no: number; into: number },
): Promise<Incident | Refusal> {
  const [later, first] = [findOpen(desk, by, no), findOpen(desk, by, into)]
  if (later instanceof Refusal) return later
  if (first instanceof Refusal) return first
  const refusal = mayClose(desk, by, later) ?? mayClose(desk, by, first)
  if (refusal) return refusal
  const [from, to] = [later.incident, first.incident]
  const origin = (part: string) => originOf(desk, by, to.facts.unit, part, `${into}`)
  const ref = to.entry.id
  const { place, what, casualties } = from.facts
  const known = { place, what, casualties }
  const missing = missingFacts(desk, to)
  const added = Object.entries(known).filter(([fact]) => missing.some((each) => each === fact))
  const noted: Draft = {
    ...origin('incident-noted'),
    ref,
    type: 'incident-noted',
    payload: { ...Object.fromEntries(added), said: factsText(from) },
  }
  const orders = from.instructions.map(({ payload }, at): Draft => ({
    ...origin(`incident-instructed:${at}`),
    ref,
    type: 'incident-instructed',
    payload,
  }))
  const closed: Draft = {
    ...originOf(desk, by, from.facts.unit, 'incident-closed', `${no}`),
    ref: from.entry.id,
    type: 'incident-closed',
    payload: { by: 'merged', reason: say('incident.merged-into', [into]) },
  }
  const appended = await append(
    desk,
    noted,
    ...orders,
    ...takenOver(desk, later, first, origin),
    closed,
  )
  return appended instanceof Refusal ? appended : desk.ledger.state.incidents.get(`${into}`)!
}

/** Calls that were made for the later one to people the first goes to as well. */
function takenOver(
  desk: Desk,
  { incident: from }: Found,
  { incident: to, setting }: Found,
  origin: (part: string) => Pick<Draft, 'id' | 'unit' | 'source' | 'policy'>,
): Draft[] {
  const targets = setting.steps.flatMap((step) => step.to)
  const goesTo = ({ facts }: Incident, target: IncidentTarget) =>
    holdersOf(desk, facts.unit, target).map(({ name }) => name)
  return from.steps.flatMap(({ payload, by }, at): Draft[] => {
    const target = targets.find(({ name }) => name === payload.to)
    const isTold = to.steps.some(
      (each) => each.payload.step === payload.step && each.payload.to === payload.to,
    )
    const isSame = target && `${goesTo(from, target)}` === `${goesTo(to, target)}`
    if (isTold || payload.receipt || !isSame) return []
    return [
      { ...origin(`taken-over:${at}`), by, ref: to.entry.id, type: 'incident-reported', payload },
    ]
  })
}

export function mergedText(incident: Incident, no: number): string {
  return markOf(incident) + say('incident.merged', [no, factsText(incident)])
}
