import type { Desk } from '../deed'
import type { Entry, Incident } from '../ledger'
import type { Address } from '../courier'
import type { Contact } from '../roster'
import type { Books } from './books'
import { chainOf } from './calls'
import { onDuty } from './duty'
import { markOf } from './facts-text'
import { openingOf } from './find'
import { actorsOf, distinct, reporterOf } from './people'
import { say } from './say'

const DAY = 24 * 3600_000

/**
 * Somebody gets no message of the bot: the editors, the reporter and whoever acts now are told once
 * whom to call themselves, and the number.
 */
export async function tellUnreached(desk: Desk, incident: Incident, who: Contact): Promise<void> {
  const chain = chainOf(desk, incident, new Date())
  const actors = chain && !chain.doneAt ? actorsOf(desk, incident, chain) : []
  const all = distinct([...onDuty(desk, new Date()), reporterOf(desk, incident), ...actors])
  const text = markOf(incident) + unreachedText(who)
  const until = new Date(Date.now() + DAY)
  const to = all.filter(({ name }) => name !== who.name)
  await desk.courier.pushEach(to, { key: keyOf(incident, who), text, until, isUrgent: true })
}

/** The same of a push that was given up, when it was about an emergency that goes on. */
export async function tellGivenUp(desk: Desk, key: string, to: Address): Promise<void> {
  const incident = incidentOf(desk, key, to)
  const { platform, userId } = to
  const who = userId ? desk.roster.identify({ platform, userId }) : undefined
  if (incident && !incident.closed && who) await tellUnreached(desk, incident, who)
}

/** Whether somebody can be told in private, as far as is known. */
export function isReached(
  desk: Books & Pick<Desk, 'courier'>,
  incident: Incident,
  who: Contact,
): boolean {
  const told = [...desk.roster.editors, reporterOf(desk, incident)].some((each) => {
    const to = desk.courier.reach(each)
    return to && desk.courier.fate(`${keyOf(incident, who)}:${to.platform}:${to.channelId}`)
  })
  return !told && !!desk.courier.reach(who)
}

function keyOf({ no }: Incident, { name }: Contact): string {
  return `incident-unreached:${no}:${name}`
}

function unreachedText({ name, phone }: Contact): string {
  return say(phone ? 'incident.unreached' : 'incident.unreached-no-phone', [name, phone])
}

/** Pushes are named `incident:1:…` by deadlines, `incident-entry:(entry):0:…` by what was entered. */
function incidentOf({ ledger }: Desk, key: string, to: Address): Incident | undefined {
  const { incidents, entries } = ledger.state
  const [, no] = /^incident:(\d+):/.exec(key) ?? []
  if (no) return incidents.get(no)
  const own = key.slice(0, -`:${to.platform}:${to.channelId}`.length)
  const [, id] = /^incident-entry:(.+):\d+$/.exec(own) ?? []
  const entry: Entry | undefined = entries.get(id ?? '')
  const opened = entry && openingOf({ ledger }, entry)
  return opened && incidents.get(`${opened.payload.no}`)
}
