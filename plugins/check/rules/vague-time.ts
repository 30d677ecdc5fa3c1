import { vagueWords } from '../language'
import { defineRule } from '../rule'

/** No vague words of time (近日, 目前). */
export default defineRule({
  id: 'vague-time',
  check({ lines, itemOf }, report) {
    for (const line of lines) {
      if (line.kind === 'title') continue
      for (const { start, end } of vagueWords(line.passage)) {
        const quote = line.text.slice(start, end)
        const range: [number, number] = [line.start + start, line.start + end]
        report({ block: line.block, range, quote, item: itemOf(line) })
      }
    }
  },
})
