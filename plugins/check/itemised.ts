import { hasEvent, Passage } from './language'
import type { Item } from './types'

const another = /^(?:此外|另外|同日|次日|当日|当天|同一天)/

const lump = 3

/** How many parts of a paragraph tell of a happening with a day of its own. */
function countHappenings({ text }: Item, ends: RegExp): number {
  const parts = text.replace(/(?<=[，、])\n/g, '').split(ends)
  return parts.filter((part) => {
    const passage = new Passage(part.trim())
    const [first] = passage.dates
    const isDated = another.test(passage.text) || (first && first.start <= 4)
    return isDated && hasEvent(passage)
  }).length
}

/** Whether a text is split into items: not one unnumbered paragraph that tells many things. */
export function isItemised(items: Item[]): boolean {
  return (
    items.some(({ isNumbered }) => isNumbered) ||
    !items.every((item) => countHappenings(item, /[。；;\n]/) >= lump)
  )
}

/** Whether an item seems to tell of several happenings, a sentence for each (一事一条). */
export function tellsSeveral(item: Item): boolean {
  return countHappenings(item, /[。\n]/) > 1
}
