import { type Desk, entryText, sharesText, signed, subjectText, totalOf, whyText } from '../../deed'
import { type Entry, type EntryOf, type EntryType, receiptsOf } from '../../ledger'
import { dueText } from '../../commission'
import { say } from '../say'
import { grouped, type Notice, toUnit } from './notice'
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

/** What was undone; or what it was, and what is entered instead. All are of one unit. */
function correction(desk: Desk, entries: Entry[]): Notice {
  const instead = entries.find(({ type }) => type !== 'reversed')
  const lines = entries.flatMap((entry) => {
    if (entry.type !== 'reversed') return []
    const target = desk.ledger.state.entries.get(entry.ref!)!
    const values = {
      subject: subjectText(desk, target),
      was: entryText(target),
      is: instead && entryText(instead),
      reason: entry.payload.reason,
    }
    return [say(instead ? 'desk.tell.amended' : 'desk.tell.undone', values)]
  })
  return toUnit(desk, entries[0], lines.join('\n'))
}

type NoticesOf<T extends EntryType> = (desk: Desk, entry: EntryOf<T>) => Notice[]

const notices: { [T in EntryType]?: NoticesOf<T> } = {
  endorsed: (desk, entry) => [{ ...noticeOf(desk, entry, 'endorsed'), isPublic: true }],
  returned: (desk, entry) => [noticeOf(desk, entry, 'returned')],
  adjusted: (desk, entry) => [noticeOf(desk, entry, 'adjusted')],
  commissioned: (_, entry) =>
    entry.payload.units.map((unit) => ({
      key: `desk:${entry.id}:${unit}`,
      to: { unit },
      isPublic: false,
      text: commissionText(entry),
    })),
  shared: (desk, entry) =>
    entry.payload.parts.map(({ unit }) => ({
      ...noticeOf(desk, entry, 'shared'),
      key: `desk:${entry.id}:${unit}`,
      to: { unit },
    })),
  confirmed: (desk, entry) =>
    entry.payload.isAccepted ? [] : [{ ...noticeOf(desk, entry, 'disagreed'), to: 'editors' }],
  objected: (desk, entry) => [{ ...noticeOf(desk, entry, 'objected'), to: 'editors' }],
  answered: (desk, entry) => [noticeOf(desk, entry, 'answered')],
}

function commissionText({ payload: { no, topic, asks, due } }: EntryOf<'commissioned'>): string {
  const wanted = asks ? `${say('commission.asks', [asks])}\n` : ''
  const when = dueText(new Date(due))
  return say('desk.tell.commissioned', { no, topic, due: when, asks: wanted })
}

function noticeOf(desk: Desk, entry: Entry, key: string): Notice {
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
  return toUnit(desk, entry, text)
}

/** The entry that an answer or an objection is about; any other is about itself. */
function aboutOf(desk: Desk, entry: Entry): Entry {
  const isReply = ['confirmed', 'objected', 'answered'].includes(entry.type)
  const target = isReply && desk.ledger.state.entries.get(entry.ref!)
  return target ? aboutOf(desk, target) : entry
}
