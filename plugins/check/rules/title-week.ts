import { parseNumeral } from '../../calendar'
import { namedIn } from '../period-told'
import { defineRule } from '../rule'

/** The week (or month) the title names is the one the manuscript counts for, the unit before it the sender's. */
export default defineRule({
  id: 'title-week',
  check({ manuscript: { blocks }, period, sender, roster }, report) {
    const title = blocks.find(({ kind, titleLines }) => kind === 'title' || titleLines)
    if (!title || !period) return
    const { index: block } = title
    const text = title.text.split('\n').slice(0, title.titleLines).join('\n')
    const found = namedIn[period.cycle].exec(text)
    if (!found) return
    const quote = text.slice(0, found.index).trim()
    const named = roster.match(quote)
    if (sender && named && named.name !== sender.name) {
      report({ variant: 'unit', block, range: [0, found.index], quote, expected: sender.name })
    }
    if (parseNumeral(found[1]) === period.no) return
    const [start, end] = [found.index, found.index + found[0].length]
    report({ variant: 'week', block, range: [start, end], quote: found[0], expected: period.label })
  },
})
