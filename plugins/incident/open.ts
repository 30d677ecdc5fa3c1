import { formatMoment } from '../calendar'
import { type Actor, append, type Desk, forbidden, originOf, Refusal } from '../deed'
import { type Draft, type EntryOf, type Incident, type LedgerState, nextIncident } from '../ledger'
import { officeContact } from '../policy'
import { sameName } from '../roster'
import { type Fact, type FactsSaid, readFacts } from './facts-said'
import type { Opened } from './outcome'
import { holdersOf } from './people'
import { notAhead } from './possible'
import { settingOf } from './setting'
import { linksOf } from './standing'

/** Said of an emergency, at a moment. */
export interface OpeningRequest {
  said: string
  isDrill: boolean
  /** When it was said. */
  at: Date
}

/** 突发: opens an emergency with what was said; what is missing is to be asked for. */
export async function open(
  desk: Desk,
  by: Actor,
  request: OpeningRequest,
): Promise<Opened | Refusal> {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const policy = desk.policy.at()
  if (!policy.incident) return new Refusal('incident.no-rule', [officeContact(policy)])
  if (!request.said) return new Refusal('incident.what-happened')
  const read = readFacts(request.said, request.at, policy.incident)
  // An emergency is never turned away: a time that is yet to come is asked for again.
  const facts = { ...read, at: read.at && notAhead(read.at, request.at) }
  const origin = originOf(desk, by, unitOf(desk, by, request.said), 'incident')
  const opening = (state: LedgerState): Draft => ({
    ...origin,
    type: 'incident-opened',
    payload: {
      no: nextIncident(state),
      ...payloadOf(facts),
      said: request.said,
      isDrill: request.isDrill || undefined,
    },
  })
  const appended = await append(desk, opening, ...selfReports(desk, by, origin, request.at))
  if (appended instanceof Refusal) return appended
  const { no } = (appended[0].entry as EntryOf<'incident-opened'>).payload
  return opened(desk, no)
}

/** A fact was told: in answer to a question, or to correct one. */
export async function note(
  desk: Desk,
  by: Actor,
  { no, facts, now }: { no: number; facts: FactsSaid; now: Date },
): Promise<Opened | Refusal> {
  const incident = desk.ledger.state.incidents.get(`${no}`)
  if (!incident) return new Refusal('incident.unknown-no', [no])
  if (incident.closed) return new Refusal('incident.is-closed', [no])
  const at = facts.at && notAhead(facts.at, now)
  if (facts.at && !at) {
    return new Refusal('incident.time.future', [formatMoment(facts.at, 'M月D日HH:mm')])
  }
  const appended = await append(desk, {
    ...originOf(desk, by, incident.facts.unit, 'incident-noted', `${no}`),
    ref: incident.entry.id,
    type: 'incident-noted',
    payload: payloadOf({ ...facts, at }),
  })
  return appended instanceof Refusal ? appended : opened(desk, no)
}

/** The facts that the policy asks for and nobody told, the next one first. */
export function missingFacts(desk: Pick<Desk, 'policy'>, incident: Incident): Fact[] {
  const { facts } = incident
  const asks = settingOf(desk, incident)?.asks ?? []
  return asks.filter((fact) => (fact === 'time' ? facts.isAtAssumed : !facts[fact]))
}

/** `2024-05-22T14:20:00+08:00` */
export function stored(at: Date): string {
  return formatMoment(at, 'YYYY-MM-DDTHH:mm:00+08:00')
}

function opened(desk: Desk, no: number): Opened {
  const incident = desk.ledger.state.incidents.get(`${no}`)!
  return { incident, asks: missingFacts(desk, incident)[0] }
}

export function payloadOf({ at, ...facts }: FactsSaid) {
  return { ...facts, at: at && stored(at) }
}

/** The speaker's own unit, else one that is named, else the office. */
function unitOf({ roster, policy }: Desk, { person }: Actor, said: string): string {
  if (person?.unit) return person.unit.name
  const named = roster.units.find(({ name, aliases }) =>
    [name, ...aliases].some((each) => said.includes(each)),
  )
  return named?.name ?? roster.match(policy.at().office.name)?.name ?? policy.at().office.name
}

/** Whoever is in the chain and reports it has been told. */
function selfReports(
  desk: Desk,
  by: Actor,
  origin: ReturnType<typeof originOf>,
  at: Date,
): Draft[] {
  const step = desk.policy.at().incident!.steps.find((each) => each.by === 'reporter')
  const own =
    step &&
    linksOf(step)
      .flat()
      .find((target) => {
        return holdersOf(desk, origin.unit, target).some(({ name }) =>
          sameName(name, by.person!.name),
        )
      })
  if (!own) return []
  const payload = { step: step!.name, to: own.name, at: stored(at) }
  return [{ ...origin, id: `${origin.id}:own`, ref: origin.id, type: 'incident-reported', payload }]
}
