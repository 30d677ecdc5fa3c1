import type { Incident } from '../ledger'
import type { IncidentSetting, IncidentTarget } from '../policy'
import { type Contact, ids, type Person, sameName, type SchoolLeader } from '../roster'
import type { Books } from './books'
import { onDuty } from './duty'
import { bodiesOf, outsideOrdered } from './outside-said'
import { linkAbove, linkBelow, nextTargets, type Standing } from './standing'

/** The people a step goes to; nobody for a body outside, or a post that is vacant. */
export function holdersOf({ roster }: Books, unit: string, target: IncidentTarget): Contact[] {
  const { leader, post } = target
  if (leader) return roster.leadersOf(unit).filter(({ role }) => role === leader)
  return post ? roster.inChargeOf(unit).filter((each) => each.post === post) : []
}

/** 学校主要领导: who instruct, and hear of every deadline that is missed. */
export function headsOf(
  { roster }: Books,
  unit: string,
  { leaders }: IncidentSetting,
): SchoolLeader[] {
  return roster.inChargeOf(unit).filter(({ post }) => leaders.includes(post))
}

/** What the heads last said of reporting outside: that it is to be done, or that it is to wait. */
export function orderOf(
  desk: Books,
  { facts, instructions }: Incident,
  setting: IncidentSetting,
): { payload: Incident['instructions'][number]['payload']; isAgreed: boolean } | undefined {
  const heads = headsOf(desk, facts.unit, setting)
  const bodies = bodiesOf(setting)
  const said = instructions
    .filter(({ payload }) => isAmong(heads, { name: payload.leader }))
    .map(({ payload }) => ({ payload, outside: outsideOrdered(payload.text, bodies) }))
    .findLast(({ outside }) => outside && outside !== 'unclear')
  return said && { payload: said.payload, isAgreed: said.outside === 'agreed' }
}

/** Who reported an emergency, with the account they did it from. */
export function reporterOf({ roster }: Books, { entry, facts }: Incident): Contact {
  const { platform, userId, name } = entry.by
  const known = roster.identify({ platform, userId }) ?? roster.person(facts.reporter)
  const id = ids[platform]
  return { ...(known ?? { name }), ...(id && { [id]: userId }) }
}

/** Who is to take a step now: the reporter, those told before in its chain, or the office. */
export function actorsOf(desk: Books, incident: Incident, standing: Standing): Contact[] {
  if (standing.step.by === 'office') return onDuty(desk, new Date())
  const below = peopleOf(desk, incident, linkBelow(standing))
  return below.length ? below : [reporterOf(desk, incident)]
}

/** Who is told when nobody acts: whom a step waits for, and the next above; for the office the heads. */
export function aboveOf(
  desk: Books,
  incident: Incident,
  standing: Standing,
  setting: IncidentSetting,
): Contact[] {
  if (standing.step.by === 'office') return headsOf(desk, incident.facts.unit, setting)
  const next = [...nextTargets(standing), ...linkAbove(standing)]
  return peopleOf(desk, incident, next)
}

export function peopleOf(desk: Books, { facts }: Incident, targets: IncidentTarget[]): Contact[] {
  return targets.flatMap((target) => holdersOf(desk, facts.unit, target))
}

/** Every leader of the chains of an emergency, the unit's own first, and the heads. */
export function leadersIn(desk: Books, incident: Incident, setting: IncidentSetting): Contact[] {
  const targets = setting.steps.flatMap(({ to }) => to)
  const all = [...peopleOf(desk, incident, targets), ...headsOf(desk, incident.facts.unit, setting)]
  return distinct(all)
}

/** Whether somebody may know of an emergency: of the unit, in the chain, who told of it, the office. */
export function isConcerned(
  desk: Books,
  incident: Incident,
  setting: IncidentSetting,
  person: Person | undefined,
): boolean {
  if (!person) return false
  if (person.role === 'editor' || person.unit?.name === incident.facts.unit) return true
  const office = onDuty(desk, new Date())
  const authors = incident.history.map(({ by }) => by)
  const others = [...leadersIn(desk, incident, setting), ...authors, ...office]
  return others.some(({ name }) => sameName(name, person.name))
}

/** Everybody once. */
export function distinct(people: Contact[]): Contact[] {
  return people.filter(
    ({ name, qq }, at) => people.findIndex((each) => each.name === name && each.qq === qq) === at,
  )
}

export function isAmong(people: Contact[], person: Pick<Contact, 'name'>): boolean {
  return people.some(({ name }) => sameName(name, person.name))
}
