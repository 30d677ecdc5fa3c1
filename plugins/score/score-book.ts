import { addDays, type Day, type Period } from '../calendar'
import type { EntryOf, Submission } from '../ledger'
import { feePolicy, type Fees } from '../policy'
import { assess } from './awards/assessment'
import { award } from './awards/award'
import { officersOf } from './awards/officers'
import { scoreboard, standing, total, type Totals } from './board'
import { binds } from './periods/limit'
import { beginningIn } from './periods/period-rule'
import { progressOf, resultsIn, unmetIn } from './periods/progress'
import type { QuotaResult } from './periods/quota-results'
import { settle } from './hundredths'
import { LineBook } from './line-book'
import { periodBefore } from './periods/span'
import { countsManuscripts, figuresOf } from './periods/unit-figures'
import { byDay, pointsAmong } from './points'
import { filterOf } from './rules/filter'
import { hasKeys } from './rules/selector'
import { touchesOf } from './subjects/history'
import { meantBy } from './subjects/meant'
import { linesOf, subjectsOf } from './subjects/subject'
import { worthOfAdoption } from './subjects/submission-lines'
import type { Assessed, Awarded, Board, Line, OfficerRow, Point, Progress, Row } from './types'

/** No period of a limit is longer, in days. */
const YEAR = 366

/**
 * 积分: what the entries of a ledger that grows earn under the regulation; the same as `score` of all
 * of them at every moment. Points are in hundredths.
 * @example new ScoreBook(ledger, { at, units: () => roster.units, today }).board(period)
 */
export class ScoreBook extends LineBook {
  private feeBook?: ScoreBook

  override reset() {
    super.reset()
    this.feeBook?.reset()
  }

  /**
   * 稿酬: the regulation's second tally, as a book like this one: its points are hundredths of the
   * currency. Nothing is reckoned until it is asked; ask `feesIn` whether there are any.
   */
  get fees(): ScoreBook {
    if (this.feeBook) return this.feeBook
    const at = (day: Day) => feePolicy(this.surroundings.at(day))
    return (this.feeBook = new ScoreBook(this.ledger, { ...this.surroundings, at }))
  }

  /** What the regulation says of fees in a period; undefined when it has none at either end. */
  feesIn(period: Pick<Period, 'from' | 'to'>): Fees | undefined {
    return this.policyOf(period).fees ?? this.surroundings.at(period.from).fees
  }

  /** How all units of the roster stand, and against the period before. */
  board(period: Period): Board {
    const before = periodBefore(period)
    return scoreboard(this.totals(period), this.roster(), before && this.totals(before))
  }

  standing(unit: string, period: Period): Row {
    return standing(this.totals(period), unit, this.roster())
  }

  /** Every point of a period, of one unit or of all, the earliest day first. */
  points(period: Period, unit?: string): Point[] {
    return pointsAmong(this.lines(period, unit).toSorted(byDay))
  }

  /** Every point of a submission (by receipt) or of an entry (by id), of whatever day. */
  pointsOf(id: string): Point[] {
    const submission = this.ledger.state.submissions.get(id)
    if (submission) {
      this.refresh()
      const own = this.remembered.ofSubject(submission.entry)
      return pointsAmong([...own, ...this.correctedBy(submission)])
    }
    return pointsAmong(
      this.linesOfEntry(id).filter(({ entryId, correction }) => {
        return entryId === id || correction?.entryId === id
      }),
    )
  }

  /** What periods that were public give otherwise because of a submission. */
  private correctedBy({ entry, history }: Submission): Line[] {
    const { day } = entry.payload
    const ids = new Set(touchesOf(this.ledger.state, history).map(({ id }) => id))
    const days = { from: day, to: addDays(day, YEAR), label: '' }
    return this.lines(days, entry.unit).filter(({ entryId, correction }) => {
      return !entryId && correction && ids.has(correction.entryId)
    })
  }

  /** What is asked of the unit in the week or month that a manuscript is for, when that was over. */
  tasksMeant(receipt: string): Progress[] {
    const { entry } = this.ledger.state.submissions.get(receipt)!
    const { column, day } = entry.payload
    const meant = meantBy(entry, this.surroundings.calendar?.())
    if (!meant || meant.to >= day) return []
    const counting = this.surroundings.at(meant.to).quotas.filter((quota) => {
      const isOfColumn = !quota.column || quota.column.includes(column)
      return quota.every === meant.cycle && isOfColumn && countsManuscripts(quota)
    })
    return this.progress(entry.unit, meant.to).filter(({ name }) => {
      return counting.some((quota) => quota.name === name)
    })
  }

  /** What an entry earned all units; 0 for one that no longer counts. */
  earned(entryId: string): number {
    const own = this.linesOfEntry(entryId).filter((line) => line.entryId === entryId)
    return settle(own.reduce((sum, { value }) => sum + value, 0))
  }

  /** What one more adoption would earn as one piece, by the rules for it alone. */
  worth(adoption: EntryOf<'adopted'>): number {
    const { basis } = this.refresh()
    return worthOfAdoption(this.ledger.state, adoption, basis.setting)
  }

  /** What an entry changed when it was written, by unit. */
  effect(entryId: string): Map<string, number> {
    const { basis } = this.refresh()
    const { state } = this.ledger
    const entry = state.entries.get(entryId)
    const effect = new Map<string, number>()
    const count = ({ unit, value }: Line, sign: number) =>
      effect.set(unit, settle((effect.get(unit) ?? 0) + sign * value))
    for (const subject of entry ? subjectsOf(state, entry) : []) {
      if (subject.type === 'commissioned') continue
      for (const line of linesOf(subject, basis, entry!.seq)) count(line, 1)
      for (const line of linesOf(subject, basis, entry!.seq - 1)) count(line, -1)
    }
    return new Map([...effect].filter(([, value]) => value !== 0))
  }

  /** The limits that now take from what an entry earned, with what they take in all. */
  binding(entryId: string): Point[] {
    const { basis } = this.refresh()
    const own = this.linesOfEntry(entryId).filter((line) => line.entryId === entryId)
    const taken = own.flatMap((given) => {
      const days = { from: given.day, to: addDays(given.day, YEAR), label: '' }
      return this.lines(days, given.unit).filter((line) => binds(line, given, basis.setting))
    })
    return pointsAmong([...new Set(taken)])
  }

  /** How far a unit is with its quotas on a day. */
  progress(unit: string, day: Day = this.surroundings.today()): Progress[] {
    return progressOf(this.figures(unit, { from: day, to: day }), day)
  }

  /** How far an officer is on a day with what is asked of each. */
  officerProgress(
    who: Pick<OfficerRow, 'unit' | 'officer'>,
    day: Day = this.surroundings.today(),
  ): Progress[] {
    return progressOf(this.officerFigures(who), day, 'officer')
  }

  private officerFigures({ unit, officer }: Pick<OfficerRow, 'unit' | 'officer'>) {
    const { basis } = this.refresh()
    const own = this.remembered.ofUnit(unit).filter((line) => line.officer === officer)
    return figuresOf(unit, own, basis)
  }

  /** How far a unit is with its quotas in the periods of a year, as it stands on a day. */
  quotaResults(unit: string, year: Period, day: Day = this.surroundings.today()): QuotaResult[] {
    return resultsIn(this.figures(unit, year), year, day)
  }

  /** When the ledger began, if tasks of a period were over by then and are not asked for. */
  beginningIn(period: Period): Day | undefined {
    return beginningIn(period, this.refresh().basis.setting)
  }

  /** Who the awards of a period go to by the figures. */
  awards(period: Period): Awarded[] {
    const { basis } = this.refresh()
    const totals = this.totals(period)
    return award(this.policyOf(period), period, {
      units: this.roster().map((unit) => ({ unit, points: totals.get(unit)?.points ?? 0 })),
      officers: this.officers(period),
      unmet: ({ unit, officer }) => {
        const ofUnit = unmetIn(this.figures(unit, period), period)
        if (officer === undefined) return ofUnit
        return [...ofUnit, ...unmetIn(this.officerFigures({ unit, officer }), period, 'officer')]
      },
      setting: basis.setting,
    })
  }

  /** What each officer has of a period: whoever handed something in, and those of `known` that did not. */
  officers(period: Period, known: readonly Pick<OfficerRow, 'unit' | 'officer'>[] = []) {
    return officersOf(this.policyOf(period), period, this.lines(period), known, (who) => {
      return this.officerFigures(who)
    })
  }

  /** What the points of a period come to in the annual assessment. */
  assessed(period: Period): Assessed[] {
    const { basis } = this.refresh()
    const policy = this.policyOf(period)
    const totals = this.totals(period)
    return assess(policy, this.roster(), period, basis.setting, (unit, rule) => {
      const { beforeLimits } = rule
      if (!hasKeys(rule) && !rule.except) {
        const taken = beforeLimits ? this.takenByLimits(period, unit) : 0
        return (totals.get(unit)?.points ?? 0) - taken
      }
      const filter = filterOf(rule, policy)
      const figures = this.figures(unit, period)
      return figures.sum(period, (one) => !(beforeLimits && isBound(one)) && filter(one)).value
    })
  }

  private totals(period: Period): Totals {
    return total(this.lines(period))
  }

  /** What limits took (below zero) or added. */
  private takenByLimits(period: Period, unit: string): number {
    const lines = this.lines(period, unit).filter(isBound)
    return lines.reduce((sum, { value }) => sum + value, 0)
  }
}

/** Whether a limit took or added it. */
function isBound({ limit }: Pick<Line, 'limit'>): boolean {
  return limit?.max !== undefined || limit?.min !== undefined
}
