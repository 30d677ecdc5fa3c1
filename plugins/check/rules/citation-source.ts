import { findUncited, sentencesOf } from '../language'
import { spot } from '../lines'
import { defineRule } from '../rule'

/** Studies and documents that are relied on are named, with author, issue or number. */
export default defineRule({
  id: 'citation-source',
  check({ lines }, report) {
    for (const line of lines) {
      if (line.kind !== 'paragraph') continue
      const { text } = line.passage
      for (const sentence of sentencesOf(text)) {
        for (const found of findUncited(text, sentence)) report(spot(line, found))
      }
    }
  },
})
