import type { Day, Period } from '../policy'
import type { Seals } from './book'
import type { Cells } from './cells'
import type { Sum } from './quota'
import { bookedRegular } from './regular'
import type { Setting } from './setting'
import type { Line } from './types'

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
  private known = new Map<string, Map<string, { asOf: Day; lines: Line[] }>>()

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
    const { at } = this.setting
    const first = Math.max(Number(from.slice(0, 4)), Number(at('').inForce.slice(0, 4)))
    const last = Math.min(Number(to.slice(0, 4)), Number(about.asOf.slice(0, 4)) + 1)
    const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    return years.flatMap((year) => this.year(about, String(year)))
  }

  private year(about: Unit, year: string): Line[] {
    const { unit, asOf } = about
    let years = this.known.get(unit)
    if (!years) this.known.set(unit, (years = new Map()))
    let known = years.get(year)
    if (known?.asOf !== asOf) years.set(year, (known = { asOf, lines: this.reckon(about, year) }))
    return known.lines
  }

  private reckon(about: Unit, year: string): Line[] {
    const { unit, asOf, corrections } = about
    const { setting, seals } = this
    const from = `${Number(year) - 1}-01-01`
    const isOver = (period: Period) => asOf > period.to || !!seals(period.to.slice(0, 7))
    const own = { unit, setting, from, to: `${year}-12-31`, asOf, isOver }
    const lines = bookedRegular(summing(about), corrections, own, seals)
    return lines.filter(({ day }) => day.startsWith(year))
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
