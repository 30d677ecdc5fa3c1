import { formatDate, formatWeek } from '../../calendar'
import { officeContact } from '../../policy'
import { renamed } from '../rename'
import { defineRule } from '../rule'
import { weekObstacle } from '../week'

/**
 * The week of the name is this teaching week, or an earlier one of which late manuscripts are still
 * accepted; in a vacation there is none to compare with.
 */
export default defineRule({
  id: 'week-number',
  about: 'name',
  check(context, report) {
    const { name, calendar, today, policy } = context
    const current = calendar.weekOf(today)
    const obstacle = name?.weekText && current && weekObstacle(name.week ?? 0, context)
    if (!obstacle) return
    const about = { quote: name.weekText, expected: formatWeek(current.week) }
    if (obstacle.kind === 'ahead') {
      report({ ...about, variant: 'ahead', suggestion: renamed(context) })
      return
    }
    const contact = officeContact(policy)
    report({ ...about, variant: 'closed', actual: formatDate(obstacle.on), contact })
  },
})
