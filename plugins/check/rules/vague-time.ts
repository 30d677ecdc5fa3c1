import { vagueWords } from '../language'
import { spot } from '../lines'
import { defineRule } from '../rule'

/** No vague words of time (近日, 目前). */
export default defineRule({
  id: 'vague-time',
  check({ lines, itemOf }, report) {
    for (const line of lines) {
      if (line.kind === 'title') continue
      for (const word of vagueWords(line.passage)) {
        report({ ...spot(line, word), item: itemOf(line) })
      }
    }
  },
})
