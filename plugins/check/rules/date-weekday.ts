import { itemAt } from '../items'
import { wrongWeekdays } from '../language'
import { defineRule } from '../rule'

/** A date and the weekday written with it agree; without a year it is this year. */
export default defineRule({
  id: 'date-weekday',
  check({ manuscript, items, today }, report) {
    for (const block of manuscript.blocks) {
      for (const { text, start, end, expected } of wrongWeekdays(block.text, today)) {
        const item = itemAt(items, block)
        report({ block: block.index, range: [start, end], quote: text, expected, item })
      }
    }
  },
})
