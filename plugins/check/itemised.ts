import { hasEvent, Passage } from './language'
import type { Item } from './types'

const another = /^(?:此外|另外|同日|次日|当日|当天|同一天)/

const lump = 3

function opensWithDay({ text, dates: [first] }: Passage): boolean {
  return another.test(text) || (first !== undefined && first.start <= 4)
}

/** Whether so many parts of a paragraph each tell of a happening with a day of its own. */
function tellsOf(count: number, { text }: Item, ends: RegExp): boolean {
  const parts = text
    .replace(/(?<=[，、])\n/g, '')
    .split(ends)
    .filter((part) => part.trim())
  if (parts.length < count) return false
  const dated = parts.map((part) => new Passage(part.trim())).filter(opensWithDay)
  return dated.length >= count && dated.filter(hasEvent).length >= count
}

/** Whether a text is split into items: not one unnumbered paragraph that tells many things. */
export function isItemised(items: Item[]): boolean {
  return (
    items.some(({ isNumbered }) => isNumbered) ||
    !items.every((item) => tellsOf(lump, item, /[。；;\n]/))
  )
}

/** Whether an item seems to tell of several happenings, a sentence for each (一事一条). */
export function tellsSeveral(item: Item): boolean {
  return tellsOf(2, item, /[。\n]/)
}
