import { partOfYear, type Period, yearOf } from '../../calendar'
import type { Basis } from '../subjects/basis'
import type { Line } from '../types'
import { periodLines } from './period-lines'
import { type AppliedRule, rulesApplied } from './period-rule'

/** What periods give and take units, remembered year by year: some rules look at every day of one. */
export class YearlyLines {
  private rules = new Map<number, AppliedRule[]>()
  /** By the list of a unit's own lines, which is another one when any of them changes, and by year. */
  private lines = new WeakMap<readonly Line[], Map<number, Line[]>>()

  constructor(readonly basis: Basis) {}

  /** What a unit has of a period; `own`: its other lines, in the order of their days. */
  ofPeriod(unit: string, own: readonly Line[], { from, to }: Period): Line[] {
    return this.yearsOf({ from, to })
      .flatMap((year) => this.ofYear(unit, own, year))
      .filter(({ day }) => from <= day && day <= to)
  }

  /** A correction can be of a month of the year after this one. */
  private yearsOf({ from, to }: Pick<Period, 'from' | 'to'>): number[] {
    const { asOf, setting } = this.basis
    const year = (day: string) => yearOf(day, setting.yearFrom)
    const first = Math.max(year(from), year(setting.at('').inForce))
    const last = Math.min(year(to), year(asOf) + 1)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  }

  private ofYear(unit: string, own: readonly Line[], year: number): Line[] {
    const years = this.lines.get(own) ?? new Map<number, Line[]>()
    this.lines.set(own, years)
    let lines = years.get(year)
    if (!lines) years.set(year, (lines = this.reckon(unit, own, year)))
    return lines
  }

  /** What was public in the year before may be corrected in this one. */
  private reckon(unit: string, own: readonly Line[], year: number): Line[] {
    const { setting, asOf } = this.basis
    const [before, { from, to }] = [year - 1, year].map((each) => {
      return partOfYear(each, 1, 12, setting.yearFrom)
    })
    let rules = this.rules.get(year)
    if (!rules) {
      rules = rulesApplied({ from: before.from, to }, setting, asOf)
      this.rules.set(year, rules)
    }
    const lines = periodLines(unit, own, rules, this.basis)
    return lines.filter(({ day }) => from <= day && day <= to)
  }
}
