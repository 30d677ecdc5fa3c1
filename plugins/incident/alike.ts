import { formatMoment } from '../calendar'
import type { Actor, Desk } from '../deed'
import type { Incident } from '../ledger'
import type { Books } from './books'
import { deliver } from './deliver'
import { onDuty } from './duty'
import { readFacts } from './facts-said'
import { markOf } from './facts-text'
import { isConcerned } from './people'
import { say } from './say'
import { settingOf } from './setting'
import { listOf } from './word-lists'

/** How long after a report another one may be of the same event, in milliseconds. */
const RECENT = 60 * 60_000

const DAY = 24 * 3600_000

/** Words of one sort of event, joined: 起火|着火|冒烟. */
const sorts = listOf('alike').map((sort) => new RegExp(sort))

/** The open emergency, the last first, that what is said may be of too: the same sort of event, and no other place. */
export function findAlike(
  desk: Books,
  { person }: Pick<Actor, 'person'>,
  { said, isDrill, at }: { said: string; isDrill: boolean; at: Date },
): Incident | undefined {
  const setting = desk.policy.at().incident
  if (!setting || !person) return undefined
  const { place } = readFacts(said, at, setting)
  const sort = sorts.find((each) => each.test(said))
  return [...desk.ledger.state.incidents.values()].findLast((incident) => {
    const isOpen = !incident.closed && incident.isDrill === isDrill
    const isRecent = Math.abs(+at - Date.parse(incident.entry.at)) < RECENT
    if (!isOpen || !isRecent || !sort?.test(wordsOf(incident))) return false
    // Others need not learn that there is one, but from what they know themselves.
    const isKnown = place !== undefined || isConcerned(desk, incident, setting, person)
    return isKnown && mayBeOne(place, incident)
  })
}

function wordsOf({ facts, entry }: Incident): string {
  return `${facts.what ?? ''} ${entry.payload.said}`
}

/** 图书馆 may be 图书馆三楼; 3号楼 is not 5号楼. A place that nobody told may be any. */
function mayBeOne(place: string | undefined, { facts, entry }: Incident): boolean {
  const known = facts.place === say('incident.unknown') ? undefined : facts.place
  if (!place || !known || floor.test(place) || floor.test(known)) return true
  return place.includes(known) || known.includes(place) || entry.payload.said.includes(place)
}

/** 二楼阅览室 says of no building. */
const floor = /^[\d一二三四五六七八九十]+[楼层]/

/** To whoever reported the same again: whether it is the same. */
export function alikeText(desk: Books, { person }: Pick<Actor, 'person'>, no: number): string {
  const incident = desk.ledger.state.incidents.get(`${no}`)!
  const { at, place, what } = incident.facts
  const setting = settingOf(desk, incident)!
  const story = isConcerned(desk, incident, setting, person) ? [place, what] : []
  const brief = [formatMoment(new Date(at), 'HH:mm'), ...story].filter(Boolean)
  return say('incident.alike', [no, brief.join(' ')])
}

/** The office hears what was said again at once: nothing is lost when nobody answers. */
export async function tellAlike(
  desk: Desk,
  by: Actor,
  { no, said }: { no: number; said: string },
): Promise<void> {
  const incident = desk.ledger.state.incidents.get(`${no}`)!
  const { channelId, messageId } = by.source
  await deliver(desk, incident, {
    key: `incident-alike:${channelId}:${messageId}`,
    to: onDuty(desk, new Date()).filter(({ name }) => name !== by.person!.name),
    text: markOf(incident) + say('incident.tell.alike', [by.person!.name, said]),
    until: new Date(Date.now() + DAY),
  })
}
