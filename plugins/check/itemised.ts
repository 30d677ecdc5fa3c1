import { hasEvent, Passage } from './language'
import type { Item } from './types'

const another = /^(?:此外|另外|同日|次日|当日|当天|同一天)/

const lump = 3

/** Whether one paragraph puts many happenings together, each with a day of its own. */
function isLump({ text }: Item): boolean {
  let count = 0
  for (const part of text.replace(/(?<=[，、])\n/g, '').split(/[。；;\n]/)) {
    const passage = new Passage(part.trim())
    const [first] = passage.dates
    const isDated = another.test(passage.text) || (first && first.start <= 4)
    if (isDated && hasEvent(passage)) count++
    if (count >= lump) return true
  }
  return false
}

/** Whether a text is split into items: not one unnumbered paragraph that tells many things. */
export function isItemised(items: Item[]): boolean {
  return items.some(({ isNumbered }) => isNumbered) || !items.every(isLump)
}
