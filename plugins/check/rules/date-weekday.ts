import { wrongWeekdays } from '../language'
import { defineRule } from '../rule'

/** A date and the weekday written with it agree; without a year it is this year. */
export default defineRule({
  id: 'date-weekday',
  check({ lines, itemOf, today }, report) {
    for (const line of lines) {
      for (const { start, end, expected } of wrongWeekdays(line.passage, today)) {
        const quote = line.text.slice(start, end)
        const range: [number, number] = [line.start + start, line.start + end]
        report({ block: line.block, range, quote, expected, item: itemOf(line) })
      }
    }
  },
})
