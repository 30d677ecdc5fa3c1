import { impossibleTimes } from '../language'
import { defineRule } from '../rule'

/** No dates and hours that do not exist (2月30日, 25时). */
export default defineRule({
  id: 'date-impossible',
  check({ lines, itemOf, today }, report) {
    for (const line of lines) {
      for (const { start, end } of impossibleTimes(line.passage, today)) {
        const quote = line.text.slice(start, end)
        const range: [number, number] = [line.start + start, line.start + end]
        report({ block: line.block, range, quote, item: itemOf(line) })
      }
    }
  },
})
