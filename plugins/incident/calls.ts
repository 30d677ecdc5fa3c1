import type { Actor } from '../deed'
import type { Incident } from '../ledger'
import type { IncidentTarget } from '../policy'
import type { Contact } from '../roster'
import type { Books } from './books'
import { holdersOf, isAmong, reporterOf } from './people'
import { say } from './say'
import { settingOf } from './setting'
import { linksOf, nextTargets, type Standing, standingsOf } from './standing'

/** Whom to call, a line each: who they are, and the number. */
export function callLines(desk: Books, incident: Incident, targets: IncidentTarget[]): string[] {
  return targets.map((target) => {
    const people = holdersOf(desk, incident.facts.unit, target)
    const names = people.map(({ name, phone = '' }) => `${name}${phone && ` ${phone}`}`).join('、')
    const isInside = target.leader || target.post
    if (names) return say('incident.call', [names, target.name])
    if (isInside) return say('incident.call-vacant', [target.name])
    return [target.name, target.phone].filter(Boolean).join(' ')
  })
}

/** The links above somebody in a chain; all of them for one who is not in it. */
function linksAbove(
  desk: Books,
  { facts }: Incident,
  { step }: Standing,
  caller: Pick<Contact, 'name'> | undefined,
): IncidentTarget[][] {
  const links = linksOf(step)
  const own = links.findLastIndex((link) =>
    link.some((target) => caller && isAmong(holdersOf(desk, facts.unit, target), caller)),
  )
  return links.slice(own + 1)
}

/** The chain with the numbers, those who were told left out, and those below whoever calls. */
export function chainLines(
  desk: Books,
  incident: Incident,
  standing: Standing,
  caller?: Pick<Contact, 'name'>,
): string[] {
  const told = standing.targets.flatMap((each) => (each.told ? each.target : []))
  return linksAbove(desk, incident, standing, caller)
    .map((link) => link.filter((target) => !told.includes(target)))
    .filter((link) => link.length)
    .map((link, index) => `${index + 1}. ${callLines(desk, incident, link).join('、')}`)
}

/** Somebody does not answer the phone: to go on calling, and whom else. */
export function unansweredText(
  desk: Books,
  { person }: Pick<Actor, 'person'>,
  incident: Incident,
  now: Date,
): string {
  const chain = chainOf(desk, incident, now)
  const isOpen = chain && !chain.doneAt && person?.role !== 'editor'
  const lines = isOpen ? chainLines(desk, incident, chain, person) : []
  return [say('incident.unanswered', [incident.no]), ...lines].join('\n')
}

/** The chain by which the reporter reports, as it stands. */
export function chainOf(desk: Books, incident: Incident, now: Date): Standing | undefined {
  const setting = settingOf(desk, incident)
  if (!setting) return undefined
  const all = standingsOf(incident, setting, desk.policy.calendar, now)
  return all.find(({ step }) => step.by === 'reporter')
}

/** 林馆长 */
export function exampleOf(
  desk: Books,
  incident: Incident,
  standing: Standing,
  caller?: Pick<Contact, 'name'>,
): string {
  const above = linksAbove(desk, incident, standing, caller).flat()
  const open = standing.targets.filter(({ told }) => !told).map(({ target }) => target)
  const target = open.find((each) => above.includes(each)) ?? nextTargets(standing)[0]
  const [holder] = target ? holdersOf(desk, incident.facts.unit, target) : []
  return holder?.name ?? target?.name ?? ''
}

/** The person who reported, with the number: `娜仁 13900000013`. */
export function reporterText(desk: Books, incident: Incident): string {
  const { name, phone } = reporterOf(desk, incident)
  return [name, phone].filter(Boolean).join(' ')
}
