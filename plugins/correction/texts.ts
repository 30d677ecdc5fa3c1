import { formatDate } from '../calendar'
import {
  briefTitle,
  changeLines,
  type Desk,
  entryText,
  Listing,
  ofDay,
  rowsOf,
  shorten,
  signed,
  subjectText,
} from '../deed'
import type { Entry, EntryOf } from '../ledger'
import { defineTexts } from '../text'
import type { Amended } from './amend'
import type { Answered, OpenObjection } from './objection'
import type { History, HistoryEntry } from './history'
import zhCN from './locales/zh-CN.yml'
import type { Redated } from './redate'
import type { Undone } from './undo'

const say = defineTexts(zhCN)

/** Entries that fit in one answer on a phone. */
const SHOWN = 6

type Books = Pick<Desk, 'ledger'>

export function undoneText(desk: Books, { entries, change }: Undone): string {
  const lines = entries.map((entry) =>
    say('correction.undo.line', [entry.seq, subjectText(desk, entry), entryText(entry)]),
  )
  const isHandedIn = entries.some(({ type }) => type === 'submitted')
  return [
    say('correction.undo.done'),
    ...shorten(lines, SHOWN),
    ...changeLines(change),
    say(`correction.undo.${isHandedIn ? 'resubmit' : 'redo'}`),
  ].join('\n')
}

/** With the day where it is not the other's. */
export function amendedEntryText(entry: Entry, other: Entry): string {
  const [day, before] = [entry, other].map(({ payload }) => 'day' in payload && payload.day)
  return day && day !== before ? entryText(entry, ofDay(day)) : entryText(entry)
}

export function amendedText(desk: Books, { entry, instead, change }: Amended): string {
  return [
    say('correction.amend.done', [entry.seq, subjectText(desk, entry)]),
    say('correction.amend.was', [amendedEntryText(entry, instead)]),
    say('correction.amend.is', [instead.seq, amendedEntryText(instead, entry)]),
    ...changeLines(change),
    say('correction.amend.undo', [instead.seq]),
  ].join('\n')
}

export function redatedText(desk: Books, { day, entries, change }: Redated): string {
  const lines = entries.map((entry) =>
    say('correction.redate.line', [entry.seq, subjectText(desk, entry), entryText(entry, '')]),
  )
  return [
    say('correction.redate.done', [formatDate(day)]),
    ...shorten(lines, SHOWN),
    ...changeLines(change),
    say('correction.amend.undo', [entries[0].seq]),
  ].join('\n')
}

export function historyList({ submission, entries, undoable }: History): Listing {
  return new Listing({
    counted: 'entries',
    head: submission ? [headOf(submission)] : [],
    rows: rowsOf(entries.map(historyLine)),
    tail: undoable === undefined ? [] : [say('correction.history.tail', [undoable])],
  })
}

function headOf({ receipt, entry, status }: NonNullable<History['submission']>): string {
  return say('correction.history.head', {
    receipt,
    unit: entry.unit,
    title: briefTitle(entry.payload.title),
    status: say(`correction.history.${status}`),
  })
}

function historyLine({ entry, points, undoes, undoneBy }: HistoryEntry): string {
  const [, month, date] = entry.at.slice(0, 10).split('-').map(Number)
  const what = undoes
    ? say('deed.kind.reversed', { ...entry.payload, target: undoes })
    : entryText(entry)
  return say('correction.history.line', {
    no: entry.seq,
    month,
    date,
    by: entry.by.name,
    what,
    points: points ? say('deed.points', [signed(points)]) : '',
    undone: undoneBy ? say('correction.history.undone', [undoneBy]) : '',
  })
}

export function objectedText({ seq }: EntryOf<'objected'>): string {
  return say('correction.objection.done', [seq])
}

export function answeredText({ objection, target, isUpheld }: Answered): string {
  const { seq: no, unit } = objection
  const verdict = isUpheld ? 'upheld' : 'dismissed'
  return say(`correction.answer.${verdict}`, { no, unit, target: target.seq })
}

export function openObjectionsList(desk: Books, open: OpenObjection[]): Listing {
  const counted = 'matters'
  if (!open.length) return new Listing({ counted, head: [say('correction.answer.none')] })
  const lines = open.map(({ objection: { seq: no, unit, by, payload }, target }) => {
    const about = { subject: subjectText(desk, target), what: entryText(target) }
    return say('correction.answer.line', { no, unit, by: by.name, ...about, ...payload })
  })
  return new Listing({
    counted,
    head: [say('correction.answer.open', [open.length])],
    rows: rowsOf(lines),
    tail: [say('correction.answer.tail', [open[0].objection.seq])],
  })
}
