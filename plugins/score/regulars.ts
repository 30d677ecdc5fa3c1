import { type Day, partOfYear, type Period, yearOf } from '../calendar'
import type { Seals } from './book'
import type { Cells } from './cells'
import type { Sum } from './quota'
import { bookedRegular } from './regular'
import type { Setting } from './setting'
import { yearsAround } from './span'
import type { Line } from './types'
import { within } from './within'

/** What the rules of periods see of a unit. */
export interface Unit {
  unit: string
  cells: Cells
  corrections: Line[]
  /** Commissions it missed; they are in no cell. */
  missed: Line[]
  asOf: Day
}

/** What periods give and take, by unit and year, kept until something of the unit changes. */
export class Regulars {
  private known = new Map<string, Map<number, { asOf: Day; lines: Line[] }>>()

  /** Years by their numbers, and what has to be looked at for them. */
  private spans = new Map<number, { own: Period; days: Pick<Period, 'from' | 'to'> }>()

  constructor(
    private setting: Setting,
    private seals: Seals,
  ) {}

  clear() {
    this.known.clear()
  }

  forget(unit: string) {
    this.known.delete(unit)
  }

  /** The lines of a unit that can be of a period. */
  lines(about: Unit, { from, to }: Period): Line[] {
    const { at, yearFrom } = this.setting
    const year = (day: Day) => yearOf(day, yearFrom)
    const first = Math.max(year(from), year(at('').inForce))
    const last = Math.min(year(to), year(about.asOf) + 1)
    const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    return years.flatMap((each) => this.year(about, each))
  }

  private year(about: Unit, year: number): Line[] {
    const { unit, asOf } = about
    const years = within(this.known, unit, () => new Map())
    let known = years.get(year)
    if (known?.asOf !== asOf) years.set(year, (known = { asOf, lines: this.reckon(about, year) }))
    return known.lines
  }

  private reckon(about: Unit, year: number): Line[] {
    const { unit, asOf, corrections } = about
    const { setting, seals } = this
    const isOver = (period: Period) => asOf > period.to || !!seals(period.to.slice(0, 7))
    const { own, days } = within(this.spans, year, () => {
      const span = partOfYear(year, 1, 12, setting.yearFrom)
      return { own: span, days: yearsAround(span, setting) }
    })
    const lines = bookedRegular(
      summing(about),
      corrections,
      { unit, setting, ...days, asOf, isOver },
      seals,
    )
    return lines.filter(({ day }) => own.from <= day && day <= own.to)
  }
}

/** Sums of a unit without corrections. */
export function summing({ unit, cells, missed }: Unit): Sum {
  return (period, filter) => {
    const sum = cells.sum(unit, period, filter)
    for (const line of missed) {
      if (line.correction || line.day < period.from || line.day > period.to) continue
      if (!filter.has(line)) continue
      sum.value += line.value
      sum.count += line.count
    }
    return sum
  }
}
