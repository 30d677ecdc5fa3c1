import { formatWeek, parseNumeral } from '../../calendar'
import { defineRule } from '../rule'

const named = /第(\d{1,2}|[一二三四五六七八九十廿]{1,3})(?:教学)?周/

/** The week the title names is the one the manuscript counts for. */
export default defineRule({
  id: 'title-week',
  check({ manuscript: { blocks }, week }, report) {
    const title = blocks.find(({ kind, titleLines }) => kind === 'title' || titleLines)
    if (!title || !week) return
    const found = named.exec(title.text.split('\n').slice(0, title.titleLines).join('\n'))
    if (!found) return
    const own = Number(week.split('/')[1])
    if (parseNumeral(found[1]) === own) return
    const [start, end] = [found.index, found.index + found[0].length]
    const { index: block } = title
    report({ block, range: [start, end], quote: found[0], expected: formatWeek(own) })
  },
})
