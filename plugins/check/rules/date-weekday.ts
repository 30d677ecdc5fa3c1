import { wrongWeekdays } from '../language'
import { spot } from '../lines'
import { defineRule } from '../rule'

/** A date and the weekday written with it agree; without a year it is this year. */
export default defineRule({
  id: 'date-weekday',
  check({ lines, itemOf, today }, report) {
    for (const line of lines) {
      for (const mistake of wrongWeekdays(line.passage, today)) {
        const { expected } = mistake
        report({ ...spot(line, mistake), expected, item: itemOf(line) })
      }
    }
  },
})
