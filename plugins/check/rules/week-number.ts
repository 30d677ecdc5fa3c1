import { formatWeek } from '../../calendar'
import { renamed } from '../rename'
import { defineRule } from '../rule'

/** The week of the name is this teaching week; in a vacation there is none to compare with. */
export default defineRule({
  id: 'week-number',
  about: 'name',
  check(context, report) {
    const { name, calendar, today } = context
    const current = calendar.weekOf(today)
    if (!name?.weekText || !current || name.week === current.week) return
    const expected = formatWeek(current.week)
    report({ quote: name.weekText, expected, suggestion: renamed(context) })
  },
})
