import { askBoard, type BoardOf, standingText, askStanding } from '../../bulletin'
import { addDays, parseBriefPeriod, parsePeriod, type Period, today } from '../../calendar'
import type { Desk } from '../../deed'
import { formatPoints } from '../../score'
import { say } from '../say'
import { periodAsked, unitIn } from './of-ledger'
import { lines, type Question } from './question'
import { spokenPeriod } from './spoken-time'

/** Units that are named of those who did best or worst. */
const SHOWN = 3
/** Units without a manuscript that are named. */
const IDLE = 12

/** What a unit has: points, or manuscripts where nothing is worth points; in hundredths. */
type Amounts = Map<string, number>

function amountsOf(board: BoardOf): Amounts {
  const { rows, isUnvalued } = board
  return new Map(
    rows.map(({ unit, points, submitted }) => [unit, isUnvalued ? submitted * 100 : points]),
  )
}

/** The time that is spoken of; none is this month, or while nobody has anything in it the last. */
function boardAsked(desk: Desk, said: string): BoardOf {
  const asked = spokenPeriod(desk, said)
  const board = askBoard(desk, { period: asked ?? periodAsked(desk, '') })
  if (asked || board.rows.length) return board
  const last = askBoard(desk, { period: parsePeriod('上月', today())! })
  return last.rows.length ? last : board
}

/** 倒数的是谁: who has handed in nothing, and who has the least of the others. */
export function lowest({ desk, said }: Question): string {
  const { rows, idle, period, isUnvalued } = boardAsked(desk, said)
  const others = rows.filter(({ unit }) => !idle.includes(unit))
  const amounts = amountsOf({ rows: others, isUnvalued } as BoardOf)
  const last = [...amounts].toSorted(([, a], [, b]) => a - b).slice(0, SHOWN)
  const kind = isUnvalued ? '-unvalued' : ''
  const shown = idle.slice(0, IDLE).join('、')
  const more = idle.length > IDLE ? say('intake.change.more') : ''
  const none = idle.length
    ? [say('intake.change.idle', { count: idle.length, units: shown + more })]
    : []
  const least = last.map(([unit, amount]) =>
    say(`intake.change.amount${kind}`, { unit, amount: formatPoints(amount) }),
  )
  const listed = least.length ? [say('intake.change.least', [least.join('、')])] : []
  return lines(
    say('intake.change.lowest', [period.label]),
    none,
    listed,
    say('intake.question.board', [period.label]),
  )
}

/** The period before it, of the same length. */
function before(desk: Desk, { from, to }: Period): Period {
  const { policy } = desk
  const last = addDays(from, -1)
  const { yearFrom } = policy.at()
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  if (days < 7) return parseBriefPeriod('上周', today(), policy.calendar)!
  if (days > 300) return parsePeriod('去年', today(), yearFrom, policy.calendar)!
  return parsePeriod(last.slice(0, 7), today(), yearFrom, policy.calendar)!
}

/** 上个月 in 比上个月多几分 is what now is compared with. */
function nowAsked(desk: Desk, said: string): Period {
  const word = /去年|今年|本年/.test(said) ? '本年' : '本月'
  if (/上周|上个?星期|这周|本周/.test(said))
    return parseBriefPeriod('本周', today(), desk.policy.calendar)!
  return parsePeriod(word, today(), desk.policy.at().yearFrom, desk.policy.calendar)!
}

/** 我们院比上个月多了几分: one unit, or who has gained the most. */
export function change(question: Question): string {
  const { desk, by, said } = question
  const isOfAll = /谁|哪个|哪家|哪些|各/.test(said)
  const unit = unitIn(desk, said) ?? (isOfAll ? undefined : by.person?.unit?.name)
  const now = isOfAll ? boardAsked(desk, said.replace(/比.*$/, '')) : undefined
  const board = now ?? askBoard(desk, { period: nowAsked(desk, said) })
  const earlier = askBoard(desk, { period: before(desk, board.period) })
  const [amounts, then] = [board, earlier].map(amountsOf)
  const kind = board.isUnvalued ? '-unvalued' : ''
  const periods = { now: board.period.label, earlier: earlier.period.label }
  const about = (each: string) => {
    const [a, b] = [then.get(each) ?? 0, amounts.get(each) ?? 0]
    return {
      unit: each,
      a: formatPoints(a),
      b: formatPoints(b),
      by: formatPoints(Math.abs(b - a)),
      more: b - a,
    }
  }
  if (unit) {
    const { more, ...values } = about(unit)
    const way = more > 0 ? 'more' : more < 0 ? 'less' : 'same'
    return lines(
      say(`intake.change.unit-${way}${kind}`, { ...values, ...periods }),
      say('intake.change.details', [unit]),
    )
  }
  const gained = [...amounts.keys()].map(about).filter(({ more }) => more > 0)
  const most = gained.toSorted((a, b) => b.more - a.more).slice(0, SHOWN)
  if (!most.length) return say('intake.change.nobody', periods)
  return lines(
    say('intake.change.most', periods),
    most.map((values) => say(`intake.change.gained${kind}`, values)),
    say('intake.question.board', [periods.now]),
  )
}

/** 年度折算现在多少: what the year's points come to by now. */
export function assessed(question: Question): string {
  const { desk, by, said } = question
  const { yearFrom } = desk.policy.at()
  const word = /去年/.test(said) ? '去年' : '本年'
  const period = parsePeriod(word, today(), yearFrom, desk.policy.calendar)!
  const unit = unitIn(desk, said) ?? by.person?.unit?.name
  const all = desk.score.assessed(period)
  const own = all.filter((each) => !unit || each.unit === unit)
  const most = own.toSorted((a, b) => b.value - a.value).slice(0, unit ? own.length : SHOWN)
  const told = most.map((each) =>
    say('intake.change.assessed', {
      ...each,
      points: formatPoints(each.points),
      value: formatPoints(each.value),
      period: period.label,
    }),
  )
  const standing = unit ? standingText(askStanding(desk, { period, unit })) : ''
  return lines(
    told.length ? told : [say('intake.change.unassessed'), standing],
    told.length ? say('intake.change.interim') : '',
  )
}
