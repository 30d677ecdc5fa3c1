import { hasTime, parse } from '../language'
import { defineRule } from '../rule'

/** Each item says when, to the day or as a bounded range. */
export default defineRule({
  id: 'item-time',
  check({ items }, report) {
    for (const item of items) {
      if (!hasTime(parse(item))) report({ block: item.block, range: item.range, item: item.no })
    }
  },
})
