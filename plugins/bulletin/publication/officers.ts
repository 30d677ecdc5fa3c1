import type { Period } from '../../calendar'
import type { Desk } from '../../deed'
import type { Policy } from '../../policy'
import { formatPoints, type OfficerRow, spanOf } from '../../score'
import { say } from '../say'

/** The officers of a period, the most points first, where the regulation rewards or tasks persons by it. */
export function officersIn(desk: Desk, period: Period, policy: Policy): OfficerRow[] {
  const years = { calendar: desk.policy.calendar, yearFrom: policy.yearFrom }
  const isOfPersons = [...policy.awards, ...policy.quotas].some(({ of, every }) => {
    const span = of === 'officer' ? spanOf(every, period.from, years) : undefined
    return span?.from === period.from && span.to === period.to
  })
  if (!isOfPersons) return []
  const known = desk.roster.units.flatMap(({ name: unit, officers }) =>
    officers.map(({ name: officer }) => ({ unit, officer })),
  )
  return desk.score.officers(period, known).toSorted((a, b) => b.points - a.points)
}

/** `每人两条：已有1，还差1` */
export function taskText({ name, done, least, most, isMet }: OfficerRow['tasks'][number]): string {
  const kind = isMet ? 'met' : least === undefined ? 'beyond' : 'short'
  return say(`bulletin.publication.task.${kind}`, {
    name,
    done: formatPoints(done),
    left: formatPoints(Math.abs((least ?? most ?? 0) - done)),
  })
}
