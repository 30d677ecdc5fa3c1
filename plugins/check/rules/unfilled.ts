import { hintsIn } from '../hints'
import { defineRule } from '../rule'

/** Nothing stands as it stood in the Word template: 〔时间〕. */
export default defineRule({
  id: 'unfilled',
  check({ manuscript, lines, itemOf }, report) {
    for (const { index: block, text } of manuscript.blocks) {
      const found = hintsIn(text)
      if (!found.length) continue
      const last = found.at(-1)!
      const line = lines.find((each) => each.block === block)
      report({
        block,
        range: [found[0].index, last.index + last[0].length],
        actual: [...new Set(found.map(([hint]) => hint))].join(''),
        item: line && itemOf(line),
      })
    }
  },
})
