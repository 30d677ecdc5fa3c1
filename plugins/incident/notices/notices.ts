import type { Desk } from '../../deed'
import { type Entry, type EntryOf, type Incident, replay } from '../../ledger'
import { type Contact, sameName } from '../../roster'
import type { Books } from '../books'
import { openingOf } from '../find'
import { distinct } from '../people'
import { say } from '../say'
import { settingOf } from '../setting'
import { tellInstructed } from './instructed'
import { tellOpened } from './opened'
import { tellReported } from './reported'
import { tellWritten } from './written'
import { headOf, type IncidentNotice, informed, type Telling, type Told } from './telling'

/**
 * What follows to be told from entries that were made together; whoever made them was answered. An
 * emergency is told of as it stood then.
 */
export function noticesFrom(desk: Books, entries: Entry[], now: Date): IncidentNotice[] {
  const own = entries.filter(({ type }) => type.startsWith('incident-'))
  const incident = own.length ? incidentAsOf(desk, own.at(-1)!) : undefined
  const setting = incident && settingOf(desk, incident)
  if (!incident || !setting) return []
  const reported = own.filter((entry) => entry.type === 'incident-reported')
  const isFirstReport = (entry: Entry) =>
    entry.type !== 'incident-reported' || entry === reported[0]
  return own.filter(isFirstReport).flatMap((entry) =>
    tell(desk, { incident, setting, entry, reported, now })
      .map((each, index) => ({
        ...each,
        key: `incident-entry:${entry.id}:${index}`,
        incident,
        to: distinct(each.to).filter((who) => !isAnswered(entry, who)),
      }))
      .filter(({ to }) => to.length),
  )
}

function tell(desk: Books, telling: Telling): Told[] {
  const { entry } = telling
  switch (entry.type) {
    case 'incident-opened':
      return tellOpened(desk, telling)
    case 'incident-noted':
      return [{ to: informed(desk, telling), text: headOf(telling, notedNews(entry)) }]
    case 'incident-reported':
      return entry.payload.text
        ? tellWritten(desk, telling, entry)
        : tellReported(desk, telling, entry)
    case 'incident-instructed':
      return tellInstructed(desk, telling, entry)
    case 'incident-closed': {
      const { by, reason } = entry.payload
      const how = say(`incident.tell.closed-${by}`, [entry.by.name, reason])
      return [{ to: informed(desk, telling), text: headOf(telling, how) }]
    }
    default:
      return []
  }
}

/** What was corrected stands in the facts; who reported it again is told with their words. */
function notedNews({ by, payload }: EntryOf<'incident-noted'>): string {
  return payload.said
    ? say('incident.tell.joined', [by.name, payload.said])
    : say('incident.tell.noted', [by.name])
}

/** Whoever said something was answered; whoever handed in a manuscript heard of that alone. */
function isAnswered({ type, payload, by }: Entry, { name }: Contact): boolean {
  const isByManuscript = type === 'incident-reported' && payload.receipt
  return !isByManuscript && sameName(name, by.name)
}

/** The emergency as it stood when the entry was made. */
function incidentAsOf({ ledger }: Pick<Desk, 'ledger'>, entry: Entry): Incident | undefined {
  const opened = openingOf({ ledger }, entry)
  if (!opened) return undefined
  const { history } = ledger.state.incidents.get(`${opened.payload.no}`)!
  const until = history.findIndex(({ id }) => id === entry.id)
  return replay(history.slice(0, until + 1)).incidents.get(`${opened.payload.no}`)
}
