import { hasSignificance } from '../language'
import { defineRule } from '../rule'

/** Each item says what it is for or led to. */
export default defineRule({
  id: 'item-significance',
  check({ items }, report) {
    for (const item of items) {
      if (hasSignificance(item.passage)) continue
      report({ block: item.block, range: item.range, item: item.no })
    }
  },
})
