import type { Period } from '../../calendar'
import type { Desk } from '../../deed'
import { classOn } from '../../roster'
import { type Assessed, formatPoints } from '../../score'
import { yearOfPeriod } from '../board/ask-board'
import type { BulletinAssessed } from '../paper/types'
import { say } from '../say'

/** What the points of a year come to in the annual assessment; nothing of any other period. */
export function assessedOf(desk: Desk, period: Period): BulletinAssessed[] {
  const year = yearOfPeriod(desk, period)
  if (period.from !== year.from || period.to !== year.to) return []
  const classes = new Map(desk.roster.units.map((unit) => [unit.name, classOn(unit, period.to)]))
  const all = desk.score.assessed(period)
  return [...new Set(all.map(({ rule }) => rule))].map((rule) => {
    const own = all.filter((each) => each.rule === rule)
    const best = Math.max(...own.map(({ points }) => points))
    // By places they are in order already, class by class.
    const sorted = own.toSorted((a, b) => (a.rank ? 0 : b.value - a.value))
    const units = sorted.map((each) => {
      const { unit, points, value } = each
      const group = classes.get(unit)
      return { unit, class: group, points, value, how: howText(each, best, group) }
    })
    return { name: rule.name, clause: rule.clause, units }
  })
}

/** `人均：1.5×0.05，至多5分`, as the rule reckons. */
function howText({ rule, points, value, rank }: Assessed, best: number, group = ''): string {
  const { weight, full, value: grades, per, max } = rule
  const isPlaced = grades && ('by' in grades || grades.of === 'rank')
  const key = weight !== undefined ? 'weight' : grades ? (isPlaced ? 'rank' : 'steps') : 'full'
  const how = say(`bulletin.publication.assessed.${best > 0 || key !== 'full' ? key : 'none'}`, {
    points: formatPoints(points),
    weight: (weight ?? 0) / 100,
    best: formatPoints(best),
    full: formatPoints(full ?? 0),
    rank,
    class: grades && 'by' in grades ? group : '',
  })
  const average = per ? say(`bulletin.publication.assessed.${per}`) : ''
  const limit = value === max ? say('bulletin.publication.assessed.max', [formatPoints(max)]) : ''
  return `${average}${how}${limit}`
}
