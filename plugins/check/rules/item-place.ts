import { hasPlace } from '../language'
import { defineRule } from '../rule'

/** Each item says where. */
export default defineRule({
  id: 'item-place',
  check({ items }, report) {
    for (const item of items) {
      if (hasPlace(item.passage)) continue
      report({ block: item.block, range: item.range, item: item.no })
    }
  },
})
