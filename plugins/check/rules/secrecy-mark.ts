import { findMarks } from '../language'
import { spot } from '../lines'
import { outsideLinesOf } from '../outside'
import { defineRule } from '../rule'

/** No secrecy mark, in the body and outside it: what is secret does not go through this channel. */
export default defineRule({
  id: 'secrecy-mark',
  confidential: true,
  check({ manuscript, lines }, report) {
    const seen = new Set<string>()
    for (const line of lines) {
      for (const mark of findMarks(line.text)) {
        seen.add(line.text.slice(mark.start, mark.end))
        report(spot(line, mark))
      }
    }
    for (const { place, text } of outsideLinesOf(manuscript)) {
      for (const { start, end } of findMarks(text)) {
        const quote = text.slice(start, end)
        if (!seen.has(quote)) report({ place, quote })
        seen.add(quote)
      }
    }
  },
})
