import { type Actor, Refusal } from '../deed'
import type { Entry, EntryOf, Incident } from '../ledger'
import type { IncidentSetting } from '../policy'
import type { Books } from './books'
import { isConcerned } from './people'
import { settingOf } from './setting'

/** An emergency with the rules it goes by. */
export interface Found {
  incident: Incident
  setting: IncidentSetting
}

/** How long after the last that was entered words are taken to be of an emergency, in milliseconds. */
const LATELY = 6 * 3600_000

/** Whether something of an emergency was entered lately. */
export function isLately({ entry, history }: Incident): boolean {
  return Date.now() - Date.parse((history.at(-1) ?? entry).at) < LATELY
}

/** The open emergencies that somebody may know of, the oldest first. */
export function openFor(desk: Books, { person }: Pick<Actor, 'person'>): Incident[] {
  return [...desk.ledger.state.incidents.values()].filter((incident) => {
    const setting = incident.closed ? undefined : settingOf(desk, incident)
    return setting && isConcerned(desk, incident, setting, person)
  })
}

/** The one of that number, else the only one that is open; a refusal when somebody may not know of it. */
export function findIncident(
  desk: Books,
  by: Pick<Actor, 'person'>,
  no: number | undefined,
  which = 'incident.which',
): Found | Refusal {
  if (!by.person) return new Refusal('deed.stranger')
  const open = openFor(desk, by)
  if (no === undefined && open.length > 1) return new Refusal(which, [open.map(brief).join('\n')])
  const incident = no === undefined ? open[0] : desk.ledger.state.incidents.get(`${no}`)
  if (!incident)
    return new Refusal(no === undefined ? 'incident.none-open' : 'incident.unknown-no', [no])
  const setting = settingOf(desk, incident)
  if (!setting || !isConcerned(desk, incident, setting, by.person)) {
    // The same words as for none: others need not learn that there is one.
    return new Refusal('incident.unknown-no', [incident.no])
  }
  return { incident, setting }
}

/** The same, still open. */
export function findOpen(
  desk: Books,
  by: Pick<Actor, 'person'>,
  no: number | undefined,
): Found | Refusal {
  const found = findIncident(desk, by, no)
  if (found instanceof Refusal || !found.incident.closed) return found
  return new Refusal('incident.is-closed', [found.incident.no])
}

function brief({ no, facts }: Incident): string {
  return `突发${no} ${[facts.place, facts.what].filter(Boolean).join('')}`
}

/** The entry that opened the emergency another one is about. */
export function openingOf(
  { ledger }: Pick<Books, 'ledger'>,
  entry: Entry,
): EntryOf<'incident-opened'> | undefined {
  const opened =
    entry.type === 'incident-opened' ? entry : ledger.state.entries.get(entry.ref ?? '')
  return opened?.type === 'incident-opened' ? opened : undefined
}
