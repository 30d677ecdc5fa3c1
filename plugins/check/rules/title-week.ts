import { type Cycle, parseNumeral } from '../../calendar'
import { defineRule } from '../rule'

const named: Record<Cycle, RegExp> = {
  week: /第(\d{1,2}|[一二三四五六七八九十廿]{1,3})(?:教学)?周/,
  month: /(?<![\d第])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?![\d一二三十])/,
}

/** The week (or month) the title names is the one the manuscript counts for. */
export default defineRule({
  id: 'title-week',
  check({ manuscript: { blocks }, period }, report) {
    const title = blocks.find(({ kind, titleLines }) => kind === 'title' || titleLines)
    if (!title || !period) return
    const found = named[period.cycle].exec(
      title.text.split('\n').slice(0, title.titleLines).join('\n'),
    )
    if (!found) return
    if (parseNumeral(found[1]) === period.no) return
    const [start, end] = [found.index, found.index + found[0].length]
    const { index: block } = title
    report({ block, range: [start, end], quote: found[0], expected: period.label })
  },
})
