import { type Day, type Period, today } from '../calendar'
import type { Ledger } from '../ledger'
import type { Policy } from '../policy'
import type { NumberOf, Say } from './detail'
import { pictureBoard, pictureUnit } from './drawing'
import { formatBoard, formatDetail, formatStanding } from './format'
import { drawBoard, drawUnit } from './picture'
import type { ScoreBook } from './score-book'
import { formatWhy } from './why'

interface Desk {
  policy: { at(day?: Day): Policy }
  ledger: Pick<Ledger, 'state'>
  score: ScoreBook
}

/** `/积分`: the scoreboard, or one unit's place. */
export function boardText({ score }: Pick<Desk, 'score'>, say: Say, period: Period, unit?: string) {
  return unit === undefined
    ? formatBoard(score.board(period), period, say)
    : formatStanding(score.standing(unit, period), period, say)
}

/** `/明细`: where each of a unit's points comes from. */
export function detailText(desk: Desk, say: Say, period: Period, unit: string): string {
  const points = desk.score.points(period, unit)
  return formatDetail(unit, points, period, say, numbersOf(desk))
}

/** `/为什么`: where the points of a submission (by receipt) or of any entry (by id) come from. */
export function whyText(desk: Desk, say: Say, id: string): string {
  const at = (day: Day) => desk.policy.at(day)
  return formatWhy(desk.score.pointsOf(id), at, say, numbersOf(desk))
}

/**
 * 积分榜 as PNGs: one, or two when it is long. `note` stands on top: 公示稿. Rejects when they cannot
 * be drawn.
 */
export function drawPeriod(
  { policy, score }: Pick<Desk, 'policy' | 'score'>,
  period: Period,
  note?: string,
): Promise<Buffer[]> {
  const { school } = policy.at(lastOf(period))
  return drawBoard(pictureBoard(score.board(period), period, school, note))
}

/** A unit's year as a PNG; its place is among `of` units. Rejects when it cannot be drawn. */
export function drawYear(
  { policy, score }: Pick<Desk, 'policy' | 'score'>,
  unit: string,
  year: Period,
  of: number,
): Promise<Buffer> {
  const { school } = policy.at(lastOf(year))
  return drawUnit(pictureUnit((period) => score.standing(unit, period), year, school, of))
}

/** The last day of a period, or today when it is not over. */
function lastOf({ to }: Period): Day {
  return to < today() ? to : today()
}

/** A correction has a number of its own. */
function numbersOf({ ledger }: Pick<Desk, 'ledger'>): NumberOf {
  return ({ entryId = '', correction }) =>
    ledger.state.entries.get(correction?.entryId ?? entryId)?.seq
}
