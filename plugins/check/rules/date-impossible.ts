import { itemAt } from '../items'
import { impossibleTimes } from '../language'
import { defineRule } from '../rule'

/** No dates and hours that do not exist (2月30日, 25时). */
export default defineRule({
  id: 'date-impossible',
  check({ manuscript, items, today }, report) {
    for (const block of manuscript.blocks) {
      for (const { text, start, end } of impossibleTimes(block.text, today)) {
        report({ block: block.index, range: [start, end], quote: text, item: itemAt(items, block) })
      }
    }
  },
})
