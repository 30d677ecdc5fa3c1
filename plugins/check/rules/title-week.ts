import { parseNumeral } from '../../calendar'
import { namedIn } from '../period-told'
import { defineRule } from '../rule'

/** The week (or month) the title names is the one the manuscript counts for. */
export default defineRule({
  id: 'title-week',
  check({ manuscript: { blocks }, period }, report) {
    const title = blocks.find(({ kind, titleLines }) => kind === 'title' || titleLines)
    if (!title || !period) return
    const found = namedIn[period.cycle].exec(
      title.text.split('\n').slice(0, title.titleLines).join('\n'),
    )
    if (!found) return
    if (parseNumeral(found[1]) === period.no) return
    const [start, end] = [found.index, found.index + found[0].length]
    const { index: block } = title
    report({ block, range: [start, end], quote: found[0], expected: period.label })
  },
})
