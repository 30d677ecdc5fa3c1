import { Comparable, recognise } from '../check'
import type { Desk } from '../deed'
import type { Submission } from '../ledger'
import { type Column, isWeekly } from '../policy'
import { type Handed, titleOf } from './handed'
import { isRepeat, isVersion } from './same-item'

/** Mended text is that much alike at least; stories of a series are too. */
const SAME = 0.5

/**
 * What a manuscript is to an earlier one of the same unit and column (and week, if it has one): that
 * one mended, perhaps so, or another.
 */
export type Relation = 'mended' | 'unclear' | 'other'

export type Known = Pick<Handed, 'unit' | 'column' | 'week' | 'items' | 'manuscript'>

export function relationOf(desk: Desk, handed: Known, earlier: Submission): Relation {
  const relation = isOneEach(handed)
    ? compareWeeks(handed, earlier)
    : compareStories(desk, handed, earlier)
  // What was returned is waited for and counts nothing: there is nothing to ask.
  const isExpected = relation === 'unclear' && earlier.status === 'returned'
  return isExpected ? 'mended' : relation
}

/** Whether a unit hands in one a week, or a month: other stories due by the month go by their titles. */
function isOneEach({ column, week }: Known): boolean {
  return !!week && (isWeekly(column) || !!column.filename?.form.includes('{month}'))
}

/** How much of two manuscripts is alike, item by item, from 0 to 1. */
export function closenessOf({ items }: Known, { entry: { payload } }: Submission): number {
  const own = items.map((item) => new Comparable(item))
  const old = payload.items.map((item) => new Comparable(item))
  const best = own.map((item) => Math.max(0, ...old.map((each) => item.likeness(each))))
  return best.reduce((sum, alike) => sum + alike, 0) / Math.max(own.length, old.length, 1)
}

/** A unit has one manuscript a week: it is mended when it has most items of the earlier one. */
function compareWeeks({ items }: Known, { entry: { payload } }: Submission): Relation {
  const own = items.map((item) => new Comparable(item))
  const old = payload.items.map((item) => new Comparable(item))
  const kept = old.filter((each) => own.some((item) => isVersion(item, each)))
  return kept.length * 3 >= old.length * 2 ? 'mended' : 'unclear'
}

/** Another title, day or text is another story; where only one of them differs it may be mended. */
function compareStories(desk: Desk, handed: Known, { entry: { payload } }: Submission): Relation {
  const { column, items, manuscript } = handed
  const [text, earlier] = [items, payload.items].map((each) => new Comparable(each.join('\n')))
  const [title, before] = [titleOf(manuscript), payload.title].map((each) => new Comparable(each))
  const names = [manuscript.fileName, payload.file.name]
  const dates = names.map((name) => dateOf(desk, column, name, payload.day))
  const [alike, isSameDay] = [text.likeness(earlier), text.tellsSameDay(earlier)]
  const agreements = [
    title.likeness(before) === 1,
    dates[0] && dates[1] ? dates[0] === dates[1] : isSameDay,
    alike >= SAME,
  ].filter(Boolean)
  if (agreements.length < 2) return 'other'
  return agreements.length === 3 || isRepeat(text, earlier) ? 'mended' : 'unclear'
}

/** The date in a file name. */
function dateOf({ roster }: Desk, column: Column, fileName: string, today: string) {
  return recognise(fileName, { [column.key]: column }, { roster, today })?.date
}
