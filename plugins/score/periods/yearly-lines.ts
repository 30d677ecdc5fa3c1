import { partOfYear, type Period, yearOf } from '../../calendar'
import type { Basis } from '../setting'
import type { Line } from '../types'
import { periodLines } from './period-lines'
import { type AppliedRule, rulesApplied } from './period-rule'
import { linesIn } from './unit-figures'

/** What periods give and take units, remembered year by year: some rules look at every day of one. */
export class YearlyLines {
  private rules = new Map<number, AppliedRule[]>()
  /** By the list of a unit's own lines, which is another one when any of them changes, and by year. */
  private lines = new WeakMap<readonly Line[], Map<number, Line[]>>()

  constructor(readonly basis: Basis) {}

  /** What a unit has of a period; `own`: its other lines, in the order of their days. */
  ofPeriod(unit: string, own: readonly Line[], { from, to }: Period): Line[] {
    const { asOf, setting } = this.basis
    const year = (day: string) => yearOf(day, setting.yearFrom)
    // A correction can be of a month of the year after this one.
    const last = Math.min(year(to), year(asOf) + 1)
    const lines: Line[] = []
    for (let at = Math.max(year(from), year(setting.at('').inForce)); at <= last; at++) {
      lines.push(...this.ofYear(unit, own, at))
    }
    return linesIn(lines, { from, to })
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
    return linesIn(lines, { from, to })
  }
}
