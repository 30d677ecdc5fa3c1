import { type Desk, entryText, sharesText, signed, subjectText, totalOf, whyText } from '../../deed'
import { type Entry, type EntryOf, type EntryType, receiptsOf } from '../../ledger'
import { dueText } from '../../commission'
import { grouped } from './grouped'
import { say } from '../say'
import { correction } from './correction'
import { authorFor, type Notice } from './notice'
import { praise } from './praise'

/** What follows to be told from the entries that were appended together. */
export function noticesOf(desk: Desk, entries: Entry[]): Notice[] {
  if (entries.some(({ type }) => type === 'reversed')) {
    const ofUnits = entries.filter(({ unit }) => unit)
    return grouped(ofUnits, ({ unit }) => unit).map((own) => correction(desk, own))
  }
  const adopted = entries.filter((entry) => entry.type === 'adopted')
  const praised = grouped(adopted, ({ unit }) => unit).map((own) => praise(desk, own))
  const others = entries.flatMap((entry) => notices[entry.type]?.(desk, entry as never) ?? [])
  return [...praised, ...others]
}

type NoticesOf<T extends EntryType> = (desk: Desk, entry: EntryOf<T>) => Notice[]

const notices: { [T in EntryType]?: NoticesOf<T> } = {
  endorsed: (desk, entry) => [{ ...toUnit(desk, entry, 'endorsed'), isPublic: true }],
  returned: (desk, entry) => [toUnit(desk, entry, 'returned')],
  adjusted: (desk, entry) => [toUnit(desk, entry, 'adjusted')],
  commissioned: (_, entry) =>
    entry.payload.units.map((unit) => ({
      key: `desk:${entry.id}:${unit}`,
      to: { unit },
      isPublic: false,
      text: commissionText(entry),
    })),
  shared: (desk, entry) =>
    entry.payload.parts.map(({ unit }) => ({
      ...toUnit(desk, entry, 'shared'),
      key: `desk:${entry.id}:${unit}`,
      to: { unit },
    })),
  confirmed: (desk, entry) =>
    entry.payload.isAccepted ? [] : [{ ...toUnit(desk, entry, 'disagreed'), to: 'editors' }],
  objected: (desk, entry) => [{ ...toUnit(desk, entry, 'objected'), to: 'editors' }],
  answered: (desk, entry) => [toUnit(desk, entry, 'answered')],
}

function commissionText({ payload: { no, topic, asks, due } }: EntryOf<'commissioned'>): string {
  const wanted = asks ? `${say('commission.asks', [asks])}\n` : ''
  const when = dueText(new Date(due))
  return say('desk.tell.commissioned', { no, topic, due: when, asks: wanted })
}

function toUnit(desk: Desk, entry: Entry, key: string): Notice {
  const about = aboutOf(desk, entry)
  const text = say(`desk.tell.${key}`, {
    ...entry.payload,
    unit: entry.unit,
    by: entry.by.name,
    subject: subjectText(desk, about),
    what: entryText(about),
    points: signed(totalOf(desk, [entry])),
    receipt: receiptsOf(desk.ledger.state, about)[0],
    no: entry.seq,
    ...(entry.type === 'adjusted' && { why: whyText(entry.payload) }),
    ...(entry.type === 'shared' && { parts: sharesText(entry.payload) }),
    ...(entry.type === 'answered' && { verdict: entryText(entry) }),
  })
  const to = { unit: entry.unit, by: authorFor(desk, entry) }
  return { key: `desk:${entry.id}`, to, isPublic: false, text }
}

/** The entry that an answer or an objection is about; any other is about itself. */
function aboutOf(desk: Desk, entry: Entry): Entry {
  const isReply = ['confirmed', 'objected', 'answered'].includes(entry.type)
  const target = isReply && desk.ledger.state.entries.get(entry.ref!)
  return target ? aboutOf(desk, target) : entry
}
