import {
  changeLines,
  changesOf,
  type Desk,
  entryText,
  itemsText,
  sharesText,
  signed,
  subjectText,
  totalOf,
  whyText,
} from '../../deed'
import type { Choice } from '../../courier'
import { type Entry, type EntryOf, type EntryType, receiptsOf, tasksOf } from '../../ledger'
import { dueText } from '../../commission'
import { amendedEntryText } from '../../correction'
import { signOffLines } from '../../signoff'
import { acceptedOutcome, handInText } from '../../submission'
import { say } from '../say'
import { instructionNotices, withdrawnInstruction } from './instructions'
import { grouped, type Notice, type NoticesOf, toUnit } from './notice'
import { praise } from './praise'

/** What follows to be told from the entries that were appended together. */
export function noticesOf(desk: Desk, entries: Entry[]): Notice[] {
  if (entries.some(({ type }) => type === 'reversed')) {
    // The officer who entered a manuscript anew was answered.
    if (entries.some(({ type }) => type === 'submitted')) return []
    const ofUnits = entries.filter(({ unit }) => unit)
    const corrected = grouped(ofUnits, ({ unit }) => unit).map((own) => correction(desk, own))
    return [...corrected, ...entries.flatMap((entry) => withdrawnInstruction(desk, entry))]
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
      was: instead ? amendedEntryText(target, instead) : entryText(target),
      is: instead && amendedEntryText(instead, target),
      reason: entry.payload.reason,
    }
    return [say(instead ? 'desk.tell.amended' : 'desk.tell.undone', values)]
  })
  const changes = changeLines({ units: changesOf(desk, entries).units })
  return toUnit(desk, entries[0], [...lines, ...changes].join('\n'))
}

const notices: { [T in EntryType]?: NoticesOf<T> } = {
  ...instructionNotices,
  endorsed: (desk, entry) => [{ ...noticeOf(desk, entry, 'endorsed'), isPublic: true }],
  submitted: (desk, entry) => replacedBy(desk, entry),
  signed: (desk, entry) => acceptedNow(desk, entry),
  counted: (desk, entry) => [noticeOf(desk, entry, 'counted')],
  returned: (desk, entry) => [noticeOf(desk, entry, 'returned')],
  adjusted: (desk, entry) => [noticeOf(desk, entry, 'adjusted')],
  commissioned: (_, entry) =>
    entry.payload.units.map((unit) => ({
      key: `desk:${entry.id}:${unit}`,
      to: { unit },
      isPublic: false,
      text: commissionText(entry),
      choice: {
        ...choiceOf('commission', ['received'], entry.payload.no),
        about: entry.payload.topic,
      },
    })),
  rescheduled: (desk, entry) => rescheduledNotices(desk, entry),
  shared: (desk, entry) =>
    entry.payload.parts.map(({ unit }) => {
      const notice = noticeOf(desk, entry, 'shared')
      const text = [notice.text, ...gainOf(desk, entry, unit)].join('\n')
      const receipt = receiptsOf(desk.ledger.state, entry)[0]
      const about = subjectText(desk, entry)
      const choice = { ...choiceOf('shares', ['agreed', 'disagreed'], receipt), about }
      return { ...notice, key: `desk:${entry.id}:${unit}`, to: { unit }, text, choice }
    }),
  confirmed: (desk, entry) =>
    entry.payload.isAccepted ? [] : [{ ...noticeOf(desk, entry, 'disagreed'), to: 'editors' }],
  objected: (desk, entry) => [{ ...noticeOf(desk, entry, 'objected'), to: 'editors' }],
  answered: (desk, entry) => [noticeOf(desk, entry, 'answered')],
}

/** Whose manuscript a colleague's took the place of. */
function replacedBy(desk: Desk, entry: EntryOf<'submitted'>): Notice[] {
  const replaced = desk.ledger.find(entry.ref ?? '')?.entry
  if (!replaced || replaced.by.userId === entry.by.userId) return []
  const text = say('desk.tell.replaced', {
    subject: subjectText(desk, replaced),
    by: entry.by.name,
    receipt: entry.payload.receipt,
  })
  return [{ ...toUnit(desk, replaced, text), key: `desk:${entry.id}:replaced` }]
}

/** 已收稿, once the last signature is there. */
function acceptedNow(desk: Desk, entry: EntryOf<'signed'>): Notice[] {
  const submission = desk.ledger.find(entry.ref!)!
  if (submission.status !== 'accepted') return []
  const text = [handInText(acceptedOutcome(desk, submission)), ...signOffLines(submission)]
  return [toUnit(desk, entry, text.join('\n'))]
}

function commissionText({ payload: { no, topic, asks, due } }: EntryOf<'commissioned'>): string {
  const wanted = asks ? `${say('commission.asks', [asks])}\n` : ''
  const when = dueText(new Date(due))
  return say('desk.tell.commissioned', { no, topic, due: when, asks: wanted })
}

/** Tells the units that still owe it. */
function rescheduledNotices({ ledger }: Desk, { id, ref, payload }: EntryOf<'rescheduled'>) {
  const asked = ledger.state.entries.get(ref!) as EntryOf<'commissioned'>
  const commission = ledger.commission(asked.payload.no)
  const owing = commission ? tasksOf(ledger.state, commission).filter(({ done }) => !done) : []
  const [was, due] = [payload.was, payload.due].map((at) => dueText(new Date(at)))
  const text = say('desk.tell.rescheduled', { ...asked.payload, was, due })
  return owing.map(({ unit }): Notice => {
    return { key: `desk:${id}:${unit}`, to: { unit }, isPublic: false, text }
  })
}

function noticeOf(desk: Desk, entry: Entry, key: string): Notice {
  const about = aboutOf(desk, entry)
  const text = say(`desk.tell.${key}`, {
    ...entry.payload,
    unit: entry.unit,
    by: entry.by.name,
    returner: leaderName(desk, entry) ?? say('desk.tell.editor'),
    subject: subjectText(desk, about),
    what: entryText(about),
    points: signed(totalOf(desk, [entry])),
    receipt: receiptsOf(desk.ledger.state, about)[0],
    no: entry.seq,
    ...(entry.type === 'counted' && {
      items: itemsText(entry.payload.items),
      points: gainText(desk, entry),
    }),
    ...(entry.type === 'endorsed' && { points: gainText(desk, entry) }),
    ...(entry.type === 'adjusted' && { why: whyText(entry.payload) }),
    ...(entry.type === 'shared' && { parts: sharesText(entry.payload) }),
    ...(entry.type === 'answered' && { verdict: entryText(entry) }),
  })
  return toUnit(desk, entry, text)
}

/** The leader who made an entry; undefined for an editor's. */
function leaderName({ roster }: Desk, { by, unit }: Entry): string | undefined {
  const isLeader = roster.leadersOf(unit).some(({ name }) => name === by.name)
  return isLeader ? by.name : undefined
}

/** What it changes for one of several units, and how it stands then. */
function gainOf(desk: Desk, entry: Entry, unit: string): string[] {
  const units = changesOf(desk, [entry]).units.filter((each) => each.unit === unit)
  return changeLines({ units })
}

/** `，＋5分`; nothing where it brings none. */
function gainText(desk: Desk, entry: Entry): string {
  const points = totalOf(desk, [entry])
  return points ? say('desk.tell.gain', [signed(points)]) : ''
}

/** The entry that an answer or an objection is about; any other is about itself. */
function aboutOf(desk: Desk, entry: Entry): Entry {
  const isReply = ['confirmed', 'objected', 'answered'].includes(entry.type)
  const target = isReply && desk.ledger.state.entries.get(entry.ref!)
  return target ? aboutOf(desk, target) : entry
}

/** What may be answered by a tap, of a commission or of how points are shared. */
function choiceOf(about: string, keys: string[], no: string | number): Choice {
  return {
    title: say(`desk.choice.${about}.title`, [no]),
    options: keys.map((key) => ({
      text: say(`desk.choice.${about}.${key}`),
      says: say(`desk.choice.${about}.says.${key}`, [no]),
    })),
  }
}
