import { formatDate, formatDuePeriod, today } from '../calendar'
import { periodObstacle } from '../check'
import { type Desk, Refusal } from '../deed'
import { currentPeriod, cycleOf, isFortnightly, officeContact } from '../policy'
import type { Offered } from './handed'
import { say } from './say'

/** Why nothing is accepted for the week or month that was said; undefined when it is, or the name says more. */
export function refusePeriod(
  { policy }: Pick<Desk, 'policy'>,
  { column, name, periodSaid }: Pick<Offered, 'column' | 'name' | 'periodSaid'>,
): Refusal | undefined {
  const cycle = cycleOf(column)
  if (periodSaid === undefined || name?.periodNo || !cycle) return undefined
  const { calendar } = policy
  const obstacle = periodObstacle(periodSaid, { column, calendar, today: today() })
  if (!obstacle) return undefined
  const current = currentPeriod(column, today(), calendar)
  return new Refusal(`submission.period.${obstacle.kind}`, {
    period: formatDuePeriod(cycle, periodSaid),
    on: obstacle.kind === 'closed' && formatDate(obstacle.on),
    contact: officeContact(policy.at()),
    current:
      current &&
      say(`submission.period.current-${isFortnightly(column) ? 'fortnight' : cycle}`, [
        current.label,
      ]),
  })
}
