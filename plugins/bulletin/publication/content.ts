import { addDays, type Day } from '../../calendar'
import type { Desk } from '../../deed'
import type { Policy } from '../../policy'
import { classOn } from '../../roster'
import { type Awarded, formatPoints } from '../../score'
import { askBoard } from '../board/ask-board'
import { listUnits } from '../board/listed-units'
import type { Bulletin, BulletinAward } from '../paper/types'
import { say } from '../say'
import { assessedOf } from './assessed'
import { paidIn, paidTo, withPaid } from './fees'
import { linesOf } from './lines'
import { officersIn } from './officers'
import type { Scope } from './scope'

/** Everything the workbook and the notice of a publication on `day` take. */
export async function contentOf(desk: Desk, { period, isOver }: Scope, day: Day) {
  const policy = desk.policy.at(period.to < day ? period.to : day)
  const paid = await paidIn(desk, period)
  const scored = askBoard(desk, { period })
  const board = paid ? withPaid(scored, paid) : scored
  const { rows, idle } = listUnits(desk, board, policy.bulletin)
  const awards = desk.score.awards(period).map(awardOf)
  const assessed = assessedOf(desk, period)
  const officers = officersIn(desk, period, policy).map((each) => {
    return paid ? { ...each, fee: paidTo(each, paid) } : each
  })
  const classes = new Map(desk.roster.units.map((unit) => [unit.name, classOn(unit, period.to)]))
  const units = board.rows.map(({ unit }) => unit)
  const content: Bulletin = {
    ...headOf(policy, day, isOver),
    period: isOver ? period : { ...period, to: day },
    ...(!isOver && { isInterim: true }),
    ...(board.isUnvalued && { isUnvalued: true }),
    rows: rows.map((row) => ({
      ...row,
      class: classes.get(row.unit),
      ...(paid && { fee: paid.units.get(row.unit) ?? 0 }),
    })),
    idle,
    returned: board.returned,
    ...(await linesOf(desk, period, units)),
    ...(paid && { fees: paid.fees }),
    ...(awards.length > 0 && { awards }),
    ...(officers.length > 0 && { officers }),
    ...(assessed.length > 0 && { assessed }),
  }
  return content
}

function headOf({ school, title, office, bulletin }: Policy, day: Day, isOver: boolean) {
  const { name, contact, phone } = office
  const days = isOver && bulletin?.objectionDays
  return {
    school,
    office: name,
    contact,
    phone,
    policyTitle: title,
    day,
    clause: bulletin?.clause ?? '',
    ...(days && { objectionUntil: addDays(day, days) }),
  }
}

function awardOf(awarded: Awarded): BulletinAward {
  const { name, clause, class: group, winners, tied, left } = awarded
  const named = ({ rank, unit, officer, points }: Awarded['winners'][number]) => ({
    rank,
    points,
    class: group,
    ...(officer ? { name: officer, unit } : { name: unit }),
  })
  const note = tied.length
    ? say('bulletin.publication.tied', {
        rank: tied[0].rank,
        points: formatPoints(tied[0].points),
        count: tied.length,
        left,
      })
    : undefined
  return {
    name: group ? say('bulletin.publication.award-of', { name, class: group }) : name,
    clause,
    winners: [...winners.map(named), ...tied.map((each) => ({ ...named(each), isTied: true }))],
    ...(note && { note }),
  }
}
