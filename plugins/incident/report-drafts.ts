import { type Actor, type Desk, originOf } from '../deed'
import type { Draft, Incident } from '../ledger'
import type { IncidentTarget } from '../policy'
import { stored } from './open'
import { holdersOf, isAmong } from './people'
import type { Standing } from './standing'

/** That somebody was told in a step, or everybody of it. */
export function reportDraft(
  desk: Desk,
  by: Actor,
  { no, entry, facts }: Incident,
  { standing, target, at }: { standing: Standing; target?: IncidentTarget; at: Date },
): Draft {
  const part = ['incident-reported', `${no}`, standing.step.name, target?.name ?? '']
  const payload = { step: standing.step.name, to: target?.name, at: stored(at) }
  return {
    ...originOf(desk, by, facts.unit, ...part),
    ref: entry.id,
    type: 'incident-reported',
    payload,
  }
}

/** Whoever of a chain tells the next, or orders, was told before, though nobody said so. */
export function ownDrafts(
  desk: Desk,
  by: Actor,
  incident: Incident,
  { standing, at, but = [] }: { standing: Standing; at: Date; but?: IncidentTarget[] },
): Draft[] {
  if (standing.step.by === 'office') return []
  const { unit } = incident.facts
  return standing.targets
    .filter(({ told, target }) => !told && !but.includes(target))
    .filter(({ target }) => isAmong(holdersOf(desk, unit, target), by.person!))
    .map(({ target }) => reportDraft(desk, by, incident, { standing, target, at }))
}
