import { tellsSeveral } from '../itemised'
import { defineRule } from '../rule'

/** One item, one happening (一事一条); an item that seems to tell several is advised of. */
export default defineRule({
  id: 'itemised',
  ofItems: true,
  check({ items }, report) {
    if (!items.length) report({})
    for (const item of items) {
      if (!tellsSeveral(item)) continue
      report({ block: item.block, range: item.range, item: item.no, unsure: true })
    }
  },
})
