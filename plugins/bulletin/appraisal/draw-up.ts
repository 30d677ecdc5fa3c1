import { dayOf, type Period, today } from '../../calendar'
import type { Desk } from '../../deed'
import { tasksOf } from '../../ledger'
import { classOn } from '../../roster'
import { isUnvalued } from '../board/ask-board'
import { adjustmentsIn } from './adjustments'
import { incidentsIn } from './incidents'
import { quotasOf } from './quotas'
import type { Appraisal, AppraisedCommission, AppraisedUnit } from './types'

/** Everything about how the units did in a year, as it stands today. */
export function drawUpAppraisal(desk: Desk, year: Period): Appraisal {
  const day = today()
  const isOver = year.to < day
  const policy = desk.policy.at(isOver ? year.to : day)
  const { school, title, office, outlets, grounds, quotas, bulletin } = policy
  const commissions = commissionsIn(desk, year)
  const adjustments = adjustmentsIn(desk, year)
  const incidents = incidentsIn(desk, year)
  const aimed = quotas.filter(({ of, least, most }) => {
    return of === 'unit' && (least !== undefined || most !== undefined)
  })
  return {
    school,
    office: office.name,
    contact: office.contact,
    phone: office.phone,
    policyTitle: title,
    clause: aimed[0]?.clause ?? bulletin?.clause ?? '',
    period: isOver ? year : { ...year, to: day },
    ...(!isOver && { isInterim: true }),
    day,
    quotas: aimed.map(({ name, clause, count, every }) => ({ name, clause, count, every })),
    outlets: outlets.map(({ name }) => name),
    grounds: grounds.map(({ name, kind }) => ({ name, kind })),
    assessed: policy.assessment.map(({ name }) => name),
    isUnvalued: isUnvalued(desk, year),
    units: desk.roster.units.map(({ name }) =>
      appraise(desk, name, year, { commissions, adjustments, incidents }),
    ),
    adjustments,
    commissions,
    incidents,
  }
}

type State = AppraisedCommission['state']

function appraise(
  desk: Desk,
  unit: string,
  year: Period,
  {
    commissions,
    adjustments,
    incidents,
  }: Pick<Appraisal, 'commissions' | 'adjustments' | 'incidents'>,
): AppraisedUnit {
  const asked = commissions.filter((each) => each.unit === unit)
  const adjusted = adjustments.filter((each) => each.unit === unit)
  const adopted = desk.score.lines(year, unit).filter(({ on }) => on === 'adopted')
  const count = (state: State, all: { state: State }[] = asked) =>
    all.filter((each) => each.state === state).length
  const own = incidents.filter((each) => each.unit === unit)
  const sum = (sign: 1 | -1) =>
    adjusted.reduce((all, { value }) => all + (value * sign > 0 ? value : 0), 0)
  const assessed = desk.score.assessed(year).filter((each) => each.unit === unit)
  return {
    unit,
    class: classOn(
      desk.roster.units.find(({ name }) => name === unit)!,
      year.to,
    ),
    quotas: quotasOf(desk, unit, year),
    asked: asked.length,
    inTime: count('in-time'),
    late: count('late'),
    missing: count('missing'),
    incidents: {
      'in-time': count('in-time', own),
      late: count('late', own),
      missing: count('missing', own),
    },
    adopted: tally(adopted.map(({ outlet = '', count: items }) => [outlet, items])),
    grounds: tally(adjusted.map(({ ground = '' }) => [ground, 1])),
    bonus: sum(1),
    penalty: sum(-1),
    points: desk.score.standing(unit, year).points,
    assessed: tally(assessed.map(({ name, value }) => [name, value])),
  }
}

function tally(pairs: [string, number][]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const [name, count] of pairs) sums[name] = (sums[name] ?? 0) + count
  return sums
}

/** Commissions due in a year: those that are over, and what came before. */
function commissionsIn({ ledger }: Desk, { from, to }: Period): AppraisedCommission[] {
  return ledger.commissions().flatMap((commission) => {
    const { due } = commission
    const { no, topic } = commission.entry.payload
    const day = dayOf(new Date(due))
    if (day < from || day > to) return []
    // As for the points: what is due today can still come.
    const isOver = day < today()
    return tasksOf(ledger.state, commission).flatMap(({ unit, done }): AppraisedCommission[] => {
      const at = done?.entry.at
      if (!at) return isOver ? [{ no, topic, unit, due, state: 'missing' }] : []
      const state = Date.parse(at) <= Date.parse(due) ? 'in-time' : 'late'
      return [{ no, topic, unit, due, done: at, state }]
    })
  })
}
