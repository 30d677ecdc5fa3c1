import { fieldsIn } from './fields'
import { hasEvent, Passage } from './language'
import type { Item } from './types'

/** The words of an item outside its labels. */
function outside(text: string): string {
  const labels = fieldsIn(text)
  return [text.slice(0, labels[0]?.start), ...labels.map(({ rest }) => rest)].join('\n')
}

/**
 * Whether an item tells what was done, in its labels or beside them. As the content of 事件 a name
 * will do, a plan or a demand will not.
 */
export function tellsDeed({ fields: { event, theme = '' }, text, passage }: Item): boolean {
  if (event === undefined && hasEvent(passage)) return true
  if ([theme, outside(text)].some((words) => hasEvent(new Passage(words)))) return true
  if (!event) return false
  const told = new Passage(event)
  const clauses = told.sentences.flat()
  const isAhead = clauses.some(({ planned, demanded }) => (planned ?? demanded) !== undefined)
  return !isAhead || hasEvent(told)
}
