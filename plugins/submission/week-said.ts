import { formatDate, formatWeek, today } from '../calendar'
import { weekObstacle } from '../check'
import { type Desk, Refusal } from '../deed'
import { isWeekly, officeContact } from '../policy'
import type { Offered } from './handed'
import { say } from './say'

/** Why nothing is accepted for the week that was said; undefined when it is, or the name says more. */
export function refuseWeek(
  { policy }: Pick<Desk, 'policy'>,
  { column, name, weekSaid }: Pick<Offered, 'column' | 'name' | 'weekSaid'>,
): Refusal | undefined {
  if (weekSaid === undefined || name?.week || !isWeekly(column)) return undefined
  const { calendar } = policy
  const obstacle = weekObstacle(weekSaid, { column, calendar, today: today() })
  if (!obstacle) return undefined
  const current = calendar.weekOf(today())
  return new Refusal(`submission.week.${obstacle.kind}`, {
    week: formatWeek(weekSaid),
    on: obstacle.kind === 'closed' && formatDate(obstacle.on),
    contact: officeContact(policy.at()),
    current: current && say('submission.week.current', [formatWeek(current.week)]),
  })
}
