import { formatDate } from '../../calendar'
import { currentPeriod, isFortnightly, officeContact } from '../../policy'
import { periodObstacle } from '../due-period'
import { renamed } from '../rename'
import { defineRule } from '../rule'

/**
 * The week (or month) of the name is the current one, or an earlier one of which late manuscripts are
 * still accepted; in a vacation there is no week to compare with.
 */
export default defineRule({
  id: 'week-number',
  about: 'name',
  check(context, report) {
    const { name, column, calendar, today, policy } = context
    const current = currentPeriod(column, today, calendar)
    const obstacle = name?.periodText && current && periodObstacle(name.periodNo ?? 0, context)
    if (!obstacle) return
    const about = { quote: name.periodText, expected: current.label }
    const cycle = isFortnightly(column) ? 'fortnight' : current.cycle
    const variant = cycle === 'week' ? obstacle.kind : `${obstacle.kind}-${cycle}`
    if (obstacle.kind === 'closed') {
      const contact = officeContact(policy)
      report({ ...about, variant, actual: formatDate(obstacle.on), contact })
    } else report({ ...about, variant, suggestion: renamed(context) })
  },
})
