import { dayOf, type Period } from '../../calendar'
import type { Desk } from '../../deed'
import type { Incident } from '../../ledger'
import type { AppraisedIncident } from './types'

/** Emergencies of a year, and whether the unit took its steps in time; no drills, no false alarms, none twice. */
export function incidentsIn(desk: Desk, { from, to }: Period): AppraisedIncident[] {
  return [...desk.ledger.state.incidents.values()].flatMap((incident) => {
    const { no, facts, isDrill, closed } = incident
    const day = dayOf(new Date(facts.at))
    const isNone = closed && closed.payload.by !== 'final'
    if (isDrill || isNone || day < from || day > to) return []
    return [{ no, unit: facts.unit, state: stateOf(desk, incident, day) }]
  })
}

/** Late when every step of the unit whose deadline passed was taken after all. */
function stateOf(
  { policy }: Desk,
  { lapses, steps }: Incident,
  day: string,
): AppraisedIncident['state'] {
  const office = (policy.at(day).incident?.steps ?? []).filter(({ by }) => by === 'office')
  const own = lapses.filter(({ payload }) => !office.some(({ name }) => name === payload.step))
  if (!own.length) return 'in-time'
  const isTaken = (name: string) => steps.some(({ payload }) => payload.step === name)
  return own.every(({ payload }) => isTaken(payload.step)) ? 'late' : 'missing'
}
