import {
  briefTitle,
  changeLines,
  type Done,
  entryText,
  itemsText,
  Listing,
  numbersText,
  refusalText,
  rowsOf,
  selectionText,
  sharesText,
  shorten,
  signed,
  whyText,
} from '../deed'
import type { Entry, EntryType } from '../ledger'
import { formatDate, partsOf, type Period } from '../calendar'
import { formatPoints } from '../score'
import { defineTexts } from '../text'
import type { AdjustmentOutcome } from './adjust'
import type { ConfirmationOutcome } from './confirm-shares'
import zhCN from './locales/zh-CN.yml'
import type { AdoptionOutcome } from './outcome'
import type { ShareOutcome } from './share'
import type { WaitingSubmissions } from './waiting'

const say = defineTexts(zhCN)

/** How many lines of a kind fit in one answer on a phone. */
const SHOWN = 6

/** What was entered, what it brought, what was not entered and why, and how to undo it. */
export function adoptedText({ adoptions, notAdopted, change, open }: AdoptionOutcome): string {
  const count = adoptions.length
  const key = adoptions[0]?.entry.payload.piece ? 'adoption.merge.done' : 'adoption.done'
  return [
    count ? say(key, [count]) : say('adoption.nothing'),
    ...shorten(adoptions.map(adoptionLine), SHOWN),
    ...(change ? changeLines(change) : []),
    ...shorten(notAdopted.map(refusalText), SHOWN),
    ...(open ? [openText(open, adoptions)] : []),
    ...(count ? [undoText(adoptions)] : []),
  ].join('\n')
}

/** `记12 教务处 2021-0003《…》头条采用 第1、3条 ＋60分` */
function adoptionLine({ entry, title, points }: AdoptionOutcome['adoptions'][number]): string {
  return say('adoption.line', {
    no: entry.seq,
    unit: entry.unit,
    subject: `${entry.ref}《${briefTitle(title)}》`,
    what: entryText(entry),
    points: points === undefined ? '' : say('adoption.points', [signed(points)]),
  })
}

/** `记在6月；是5月采用的，回采用的日期，例：5月31日` */
function openText({ to }: Period, [{ entry }]: AdoptionOutcome['adoptions']): string {
  const [counted, own] = [entry.payload.day, to].map((day) => partsOf(new Date(day)).month)
  const key = entry.payload.piece ? 'adoption.merge.open' : 'adoption.open'
  return say(key, [counted, own, formatDate(to)])
}

function undoText(adoptions: AdoptionOutcome['adoptions']): string {
  const entries = adoptions.map(({ entry }) => entry)
  if (entries[0].payload.piece) return say('adoption.merge.undo', [entries[0].seq])
  const key = entries.length > 1 ? 'adoption.undo-all' : 'adoption.undo'
  return say(key, [numbersText(entries), entries[0].seq])
}

export function waitingList({ selection, accepted, waiting, open }: WaitingSubmissions): Listing {
  const counted = 'manuscripts'
  const label = selectionText(selection)
  if (!accepted)
    return new Listing({ counted, head: [say('adoption.waiting.nothing-yet', [label])] })
  if (!waiting.length) {
    return new Listing({ counted, head: [say('adoption.waiting.none', [label, accepted])] })
  }
  const lines = waiting.map(({ receipt, entry: { unit, payload } }) => {
    return say('adoption.waiting.line', { receipt, unit, title: briefTitle(payload.title) })
  })
  const numbers = waiting.slice(0, 2).map(({ receipt }) => Number(receipt.slice(5)))
  return new Listing({
    counted,
    head: [say('adoption.waiting.head', [label, waiting.length])],
    rows: rowsOf(lines),
    tail: [
      say('adoption.waiting.tail', [numbers.join('、')]),
      ...(open ? [say('adoption.waiting.tail-open', [numbers[0], formatDate(open.to)])] : []),
    ],
  })
}

export function returnedText(done: Done<'returned'>): string {
  return doneText('return', done)
}

export function endorsedText(done: Done<'endorsed'>): string {
  return doneText('endorsement', done, { level: done.entry.payload.level })
}

export function markedText(done: Done<'marked'>): string {
  return doneText('mark', done, { traits: done.entry.payload.traits.join('、') })
}

export function countedRepeatedText(done: Done<'counted'>): string {
  return doneText('counting', done, { items: itemsText(done.entry.payload.items) })
}

export function sharedText({ total, ...done }: ShareOutcome): string {
  const parts = sharesText(done.entry.payload)
  return doneText('shares', done, { total: formatPoints(total), parts })
}

export function adjustedText({ entry, change }: AdjustmentOutcome): string {
  return doneText('adjustment', { entry, title: '', change }, { why: whyText(entry.payload) })
}

type AnyDone = Pick<Done<EntryType>, 'title' | 'change'> & { entry: Entry }

function doneText(key: string, { entry, title, change }: AnyDone, more = {}): string {
  const text = say(`adoption.${key}.done`, {
    no: entry.seq,
    unit: entry.unit,
    receipt: entry.ref,
    title: briefTitle(title),
    change: changeLines(change).join('\n'),
    ...more,
  })
  return text.replace(/\n{2,}/g, '\n')
}

export function confirmedText({ entry, receipt, waitingFor }: ConfirmationOutcome): string {
  if (!entry.payload.isAccepted) return say('adoption.confirmation.objected', [receipt])
  return waitingFor.length
    ? say('adoption.confirmation.confirmed', [receipt, waitingFor.join('、')])
    : say('adoption.confirmation.all-confirmed', [receipt])
}
