import { hasEvent } from '../language'
import { defineRule } from '../rule'

/** Each item says what happened. */
export default defineRule({
  id: 'item-event',
  check({ items }, report) {
    for (const item of items) {
      if (hasEvent(item.passage)) continue
      report({ block: item.block, range: item.range, item: item.no })
    }
  },
})
