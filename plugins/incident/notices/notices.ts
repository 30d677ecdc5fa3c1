import type { Desk } from '../../deed'
import { type Entry, type EntryOf, type Incident, replay } from '../../ledger'
import { type Contact, sameName } from '../../roster'
import { type Additions, isAddition } from '../additions'
import type { Books } from '../books'
import { countdown } from '../countdown'
import { openingOf } from '../find'
import { distinct } from '../people'
import { say } from '../say'
import { settingOf } from '../setting'
import { standingsOf } from '../standing'
import { tellInstructed } from './instructed'
import { tellOpened } from './opened'
import { tellReported } from './reported'
import { tellWritten } from './written'
import {
  briefHeadOf,
  headOf,
  type IncidentNotice,
  informed,
  type Telling,
  type Told,
} from './telling'

/**
 * What follows to be told from entries that were made together; whoever made them was answered. An
 * emergency is told of as it stood then.
 */
export function noticesFrom(desk: Books, entries: Entry[], now: Date): IncidentNotice[] {
  const own = entries.filter(({ type }) => type.startsWith('incident-'))
  const opened = new Set(own.map(({ id, ref }) => ref ?? id))
  return [...opened].flatMap((each) =>
    noticesOfOne(
      desk,
      own.filter(({ id, ref }) => (ref ?? id) === each),
      now,
    ),
  )
}

function noticesOfOne(desk: Books, own: Entry[], now: Date): IncidentNotice[] {
  const incident = own.length ? incidentAsOf(desk, own.at(-1)!) : undefined
  const setting = incident && settingOf(desk, incident)
  if (!incident || !setting) return []
  const reported = own.filter((entry) => entry.type === 'incident-reported')
  // Who is hurt by a report in words is told with the words.
  const isWritten = reported.some(({ payload }) => payload.text && !payload.receipt)
  const isFirstReport = (entry: Entry) =>
    entry.type === 'incident-reported'
      ? entry === reported[0]
      : entry.type !== 'incident-noted' || !isWritten
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
      // Told together with what comes within a minute or two.
      if (isAddition(entry)) return []
      return [{ to: informed(desk, telling), text: notedText(desk, telling, entry) }]
    case 'incident-reported':
      return entry.payload.text
        ? tellWritten(desk, telling, entry)
        : tellReported(desk, telling, entry)
    case 'incident-instructed':
      return tellInstructed(desk, telling, entry)
    case 'incident-closed': {
      const { by } = entry.payload
      const final = telling.incident.reports.findLast(({ kind }) => kind === '终报')
      const reason = by === 'final' ? final?.text : entry.payload.reason
      const how = say(`incident.tell.closed-${by}`, [entry.by.name, reason])
      return [{ to: informed(desk, telling), text: headOf(telling, how) }]
    }
    default:
      return []
  }
}

/** What was added within a minute or two, in one message; nothing of an emergency that is over. */
export function additionNotice(
  desk: Books,
  { key, no, entries }: Additions,
  now: Date,
): IncidentNotice | undefined {
  const incident = desk.ledger.state.incidents.get(`${no}`)
  const setting = incident && settingOf(desk, incident)
  if (!incident || !setting || incident.closed) return undefined
  const names = [...new Set(entries.map(({ by }) => by.name))]
  const telling = { incident, setting, entry: entries[0], reported: [], now }
  const text = headOf(telling, say('incident.tell.noted', [names.join(say('incident.list'))]))
  const to = distinct(informed(desk, telling)).filter(
    ({ name }) => names.length > 1 || !sameName(name, names[0]),
  )
  return { key, incident, to, text }
}

/** What was corrected stands in the facts; who reported it again is told with their words. */
function notedText(
  desk: Books,
  telling: Telling,
  { by, payload }: EntryOf<'incident-noted'>,
): string {
  if (payload.remark)
    return briefHeadOf(
      telling,
      say(`incident.tell.remark-${payload.remark}`, [by.name, payload.said]),
    )
  if (payload.said) return headOf(telling, say('incident.tell.joined', [by.name, payload.said]))
  const lines = [say('incident.tell.noted', [by.name]), ...limitLines(desk, telling, payload)]
  return headOf(telling, lines.join('\n'))
}

/** Another time, or kind, has other limits: those that are open. */
function limitLines(
  desk: Books,
  { incident, setting, now }: Telling,
  { at, kind }: EntryOf<'incident-noted'>['payload'],
): string[] {
  if (!at && !kind) return []
  const open = standingsOf(incident, setting, desk.policy.calendar, now).filter(
    ({ due, doneAt, round }) => due && !doneAt && !round,
  )
  const lines = open.map(({ step, due }) =>
    say('incident.tell.deadline', [step.name, countdown(due!, now)]),
  )
  return lines.length ? [say('incident.tell.limits'), ...lines] : []
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
