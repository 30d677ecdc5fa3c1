import { findAuthor } from '../author'
import { spot } from '../lines'
import { defineRule } from '../rule'

/** A line names the author, the author's unit and how to reach them. */
export default defineRule({
  id: 'author-line',
  check({ manuscript, lines }, report) {
    const found = findAuthor(manuscript, lines)
    if (!found) return report({ variant: 'absent' })
    const { line, missing } = found
    if (!missing.length) return
    const start = line.text.search(/\S/)
    const place = spot(line, { start, end: line.text.trimEnd().length })
    // Of several parts left out the first one has its own words.
    report({ ...place, variant: missing[0] })
  },
})
