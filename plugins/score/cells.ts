import type { Day, Period } from '../policy'
import type { Filter } from './filter'
import type { SumOf } from './quota'
import type { Feature } from './setting'
import type { Kind, Line } from './types'

/** What lines that are summed together have in common. */
export interface Common extends Omit<Feature, 'unit'> {
  kind: Kind
  officer?: string
}

type Sums = Map<string, Map<number, SumOf>>

/** Sums by unit and feature, of each day, each month and each year. */
export class Cells {
  private numbers = new Map<string, number>()
  private features: Common[] = []
  private months = new Map<string, { whole: Sums; days: Map<Day, Sums> }>()
  private years = new Map<string, Sums>()
  private answers = new WeakMap<Filter, boolean[]>()

  add(line: Line, sign: 1 | -1) {
    const feature = this.number(line)
    const key = line.day.slice(0, 7)
    let month = this.months.get(key)
    if (!month) this.months.set(key, (month = { whole: new Map(), days: new Map() }))
    let day = month.days.get(line.day)
    if (!day) month.days.set(line.day, (day = new Map()))
    const number = line.day.slice(0, 4)
    let year = this.years.get(number)
    if (!year) this.years.set(number, (year = new Map()))
    addTo(year, line, feature, sign)
    addTo(month.whole, line, feature, sign)
    addTo(day, line, feature, sign)
  }

  /** Each unit's sums in a period, by what they have in common. */
  *each(period: Pick<Period, 'from' | 'to'>): Iterable<[string, Common, SumOf]> {
    for (const sums of this.within(period)) {
      for (const [unit, own] of sums) {
        for (const [feature, sum] of own) yield [unit, this.features[feature], sum]
      }
    }
  }

  /** One unit's sums in a period of what fits. */
  sum(unit: string, period: Pick<Period, 'from' | 'to'>, filter: Filter): SumOf {
    const total = { value: 0, count: 0 }
    for (const sums of this.within(period)) {
      for (const [feature, { value, count }] of sums.get(unit) ?? []) {
        if (!this.has(filter, feature, unit)) continue
        total.value += value
        total.count += count
      }
    }
    return total
  }

  /** Years and months wholly in a period as wholes, the others by the day. */
  private *within({ from, to }: Pick<Period, 'from' | 'to'>): Iterable<Sums> {
    const isWhole = (year: string) => from <= `${year}-01-01` && to >= `${year}-12-31`
    for (const [year, sums] of this.years) if (isWhole(year)) yield sums
    for (const [key, { whole, days }] of this.months) {
      if (key < from.slice(0, 7) || key > to.slice(0, 7) || isWhole(key.slice(0, 4))) continue
      if (from <= `${key}-01` && to >= lastDay(key)) yield whole
      else for (const [day, sums] of days) if (from <= day && day <= to) yield sums
    }
  }

  private has(filter: Filter, feature: number, unit: string): boolean {
    if (!filter.isGeneral) return filter.has({ unit, ...this.features[feature] })
    let known = this.answers.get(filter)
    if (!known) this.answers.set(filter, (known = []))
    return (known[feature] ??= filter.has({ unit, ...this.features[feature] }))
  }

  private number(line: Line): number {
    const { kind, officer, on, column, outlet, level, ground, traits, late, commissioned } = line
    const about = [kind, officer, on, column, outlet, level, ground, late, commissioned]
    const key = `${about.join('|')}|${traits.join('、')}`
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.features.length
      this.numbers.set(key, number)
      const feature = {
        kind,
        officer,
        on,
        column,
        outlet,
        level,
        ground,
        traits,
        late,
        commissioned,
      }
      this.features.push(feature)
    }
    return number
  }
}

function addTo(sums: Sums, { unit, value, count }: Line, feature: number, sign: 1 | -1) {
  let own = sums.get(unit)
  if (!own) sums.set(unit, (own = new Map()))
  const sum = own.get(feature)
  if (!sum) own.set(feature, { value: sign * value, count: sign * count })
  else {
    sum.value += sign * value
    sum.count += sign * count
  }
}

function lastDay(month: string): Day {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
