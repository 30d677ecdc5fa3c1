import { parse, vagueWords } from '../language'
import { itemAt } from '../items'
import { defineRule } from '../rule'

/** No vague words of time (近日, 目前). */
export default defineRule({
  id: 'vague-time',
  check({ manuscript, items }, report) {
    for (const block of manuscript.blocks) {
      if (block.kind === 'title') continue
      for (const { text, start, end } of vagueWords(parse(block))) {
        report({ block: block.index, range: [start, end], quote: text, item: itemAt(items, block) })
      }
    }
  },
})
