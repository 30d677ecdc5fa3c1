import { setImmediate } from 'node:timers/promises'
import { Context, Service } from 'koishi'
import { type Day, type Period, today } from '../calendar'
import { rank, scoreboard, standing } from './board'
import { progressOf } from './progress'
import { RunningScore } from './running'
import { before } from './span'
import type { Assessed, Awarded, Board, PersonRow, Point, Progress, Row } from './types'
import { assessedOf, awardsOf } from './year'

export { scoreboard, total } from './board'
export { readCases, runCase } from './cases'
export { formatPoints } from './hundredths'
export { type Circumstances, lines, score } from './score'
export { RunningScore } from './running'
export { spanOf } from './span'
export type { PolicyAt } from './setting'
export type * from './types'

declare module 'koishi' {
  interface Context {
    score: ScoreService
  }
}

/** Milliseconds to let everybody else start first. */
const LATER = 1000

/** Entries taken in at once: a few milliseconds. */
const SLICE = 500

/** 积分: what the ledger's entries earn under the regulation. */
class ScoreService extends Service {
  static inject = ['policy', 'roster', 'ledger']

  private running: RunningScore

  constructor(ctx: Context) {
    super(ctx, 'score')
    this.running = new RunningScore(ctx.ledger, {
      at: (day) => ctx.policy.at(day),
      units: () => ctx.roster.units,
      calendar: () => ctx.policy.calendar,
      today,
    })
  }

  /** How all units of the roster stand, and against the period before. */
  board(period: Period): Board {
    const earlier = before(period)
    return scoreboard(
      this.running.totals(period),
      this.units(),
      earlier && this.running.totals(earlier),
    )
  }

  /** Where one unit stands among all. */
  standing(unit: string, period: Period): Row {
    return standing(this.running.totals(period), unit)
  }

  /** Every point of a period, of one unit or of all, the earliest day first. */
  points(period: Period, unit?: string): Point[] {
    return this.running.points(period, unit)
  }

  /** Every point of a submission (by receipt) or of an entry (by id), of whatever day. */
  pointsOf(id: string): Point[] {
    return this.running.pointsOf(id)
  }

  /** What an entry earned all units, in hundredths of a point; 0 for one that no longer counts. */
  earned(entryId: string): number {
    return this.running.earned(entryId)
  }

  /** What an entry changed, by unit, in hundredths of a point. */
  effect(entryId: string): Map<string, number> {
    return this.running.effect(entryId)
  }

  /** What officers earned their units, the most first. */
  people(period: Period): PersonRow[] {
    return rank(this.running.people(period).filter(({ points }) => points !== 0))
  }

  /** How far a unit is with its quotas on a day. */
  progress(unit: string, day: Day = today()): Progress[] {
    return progressOf(this.running.about(unit), day)
  }

  /** Who the awards of a period go to by the figures. */
  awards(period: Period): Awarded[] {
    return awardsOf(this.running, this.ctx.policy.at(last(period)), this.units(), period)
  }

  /** What the points of a period come to in the annual assessment. */
  assessed(period: Period): Assessed[] {
    return assessedOf(this.running, this.ctx.policy.at(last(period)), this.units(), period)
  }

  /** Reckons everything anew, after the roster has changed. */
  reset() {
    this.running.reset()
    void this.fill()
  }

  protected override start() {
    this.ctx.setTimeout(() => void this.fill(), LATER)
  }

  /**
   * Takes in what is stored, a little at a time, so that nobody has to wait for it: only a question
   * that comes before the end waits for the rest.
   */
  private async fill() {
    while (!this.running.catchUp(SLICE)) await setImmediate()
  }

  private units() {
    return this.ctx.roster.units.map(({ name }) => name)
  }
}

function last({ to }: Period): Day {
  return to < today() ? to : today()
}

/** What the deeds ask of the points. */
export type ScoreBook = Pick<
  ScoreService,
  | 'board'
  | 'standing'
  | 'points'
  | 'pointsOf'
  | 'earned'
  | 'effect'
  | 'people'
  | 'progress'
  | 'awards'
  | 'assessed'
>

export default ScoreService
