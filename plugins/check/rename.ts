import { periodObstacle } from './due-period'
import { properName } from './name/proper'
import type { RuleContext } from './rule'
import { currentPeriod } from '../policy'

/**
 * The name a file should have: of the sender's unit, its own week or month (else the one it tells of), date and topic where it has them.
 * A week that has not begun is taken for a slip of this one. Undefined when the unit is not known,
 * and for one of which nothing is accepted any more.
 */
export function renamed(context: RuleContext<unknown>) {
  const { manuscript, column, sender, today, name } = context
  const proper = properName(column, {
    unit: sender?.name ?? name?.unit?.name,
    periodNo: periodFor(context),
    date: name?.date ?? today,
    topic: name?.topic ?? manuscript.title,
  })
  const extension = name?.extension ?? ''
  return proper && proper + (/^\.docx?$/i.test(extension) ? extension.toLowerCase() : '.docx')
}

function periodFor(context: RuleContext<unknown>) {
  const { calendar, today, column, name, period, periodSaid } = context
  const current = currentPeriod(column, today, calendar)?.no
  const no = name?.periodNo ?? periodSaid ?? period?.no
  const obstacle = no === undefined ? undefined : periodObstacle(no, { column, calendar, today })
  if (obstacle) return obstacle.kind === 'closed' ? undefined : current
  return no ?? current
}
