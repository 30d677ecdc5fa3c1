import { impossibleTimes } from '../language'
import { spot } from '../lines'
import { defineRule } from '../rule'

/** No dates and hours that do not exist (2月30日, 25时). */
export default defineRule({
  id: 'date-impossible',
  check({ lines, itemOf, today }, report) {
    for (const line of lines) {
      for (const mistake of impossibleTimes(line.passage, today)) {
        report({ ...spot(line, mistake), item: itemOf(line) })
      }
    }
  },
})
