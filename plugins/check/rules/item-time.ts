import { hasTime } from '../language'
import { defineRule } from '../rule'

/** Each item says when, to the day or as a bounded range. */
export default defineRule({
  id: 'item-time',
  check({ items }, report) {
    for (const item of items) {
      if (hasTime(item.passage)) continue
      report({ block: item.block, range: item.range, item: item.no })
    }
  },
})
