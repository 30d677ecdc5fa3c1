import { Context, Service, type Session } from 'koishi'
import type { Period } from '../policy'
import type { Unit } from '../roster'
import { scoreboard, standing } from './board'
import { formatBoard, formatDetail, formatStanding } from './format'
import zhCN from './locales/zh-CN.yml'
import { RunningScore } from './running'
import type { Board, Point, Row } from './types'

export { scoreboard, total } from './board'
export { formatPoints } from './format'
export { credits, score } from './score'
export type * from './types'

declare module 'koishi' {
  interface Context {
    score: ScoreService
  }
}

/** 积分: what the ledger's entries earn under the regulation. */
class ScoreService extends Service {
  static inject = ['policy', 'roster', 'ledger']

  private running: RunningScore

  constructor(ctx: Context) {
    super(ctx, 'score')
    ctx.i18n.define('zh-CN', zhCN)
    this.running = new RunningScore(ctx.ledger, (day) => ctx.policy.at(day))
  }

  /** How all units of the roster stand. */
  board(period: Period): Board {
    const units = this.ctx.roster.roster.units.map(({ name }) => name)
    return scoreboard(this.running.totals(period), units)
  }

  /** Where one unit stands among all. */
  standing(unit: string, period: Period): Row {
    return standing(this.running.totals(period), unit)
  }

  /** Every point of a period, of one unit or of all, the earliest day first. */
  points(period: Period, unit?: string): Point[] {
    return this.running.points(period, unit)
  }

  /** What an entry earned, in hundredths of a point; 0 for one that no longer counts. */
  earned(entryId: string): number {
    return this.running.earned(entryId)
  }

  /** `/积分`: the scoreboard, or one unit's place. */
  boardText(session: Session, period: Period, unit?: Unit): string {
    const say = sayIn(session)
    return unit
      ? formatStanding(this.standing(unit.name, period), period, say)
      : formatBoard(this.board(period), period, say)
  }

  /** `/明细`: where each of a unit's points comes from. */
  detailText(session: Session, period: Period, unit: Unit): string {
    const points = this.points(period, unit.name)
    return formatDetail(unit.name, points, period, sayIn(session))
  }

  /** Takes in what is stored, so that the first question does not wait for it. */
  protected override start() {
    this.running.catchUp()
  }
}

function sayIn(session: Session) {
  return (key: string, params?: object) => session.text(`score.${key}`, params)
}

export default ScoreService
