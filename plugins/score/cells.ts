import type { Day, Period } from '../calendar'
import type { Filter } from './filter'
import type { SumOf } from './quota'
import { type List, Rows } from './rows'
import type { Feature } from './setting'
import type { Kind, Line } from './types'
import { within } from './within'

/** What lines that are summed together have in common. */
export interface Common extends Omit<Feature, 'unit'> {
  kind: Kind
  officer?: string
}

type Days = Pick<Period, 'from' | 'to'>

/** One unit's: what counts by month (202105), and sums by feature of each year, by where it begins. */
interface Own {
  months: Map<number, List>
  years: Map<number, Map<number, SumOf>>
}

/** Sums by unit and feature of any days, and what they are of. */
export class Cells {
  private numbers = new Map<string, number>()
  private features: Common[] = []
  private owns = new Map<string, Own>()
  private dates = new Map<Day, number>()
  private rows = new Rows()
  private answers = new WeakMap<Filter, boolean[]>()

  /** `yearFrom`: the month, from 1, that years begin with. */
  constructor(private yearFrom = 1) {}

  /** Units that have or had something. */
  units() {
    return this.owns.keys()
  }

  /** `seq`: the number of the entry that begins what the line is of. */
  add(line: Line, sign: 1 | -1, seq: number) {
    const { unit, day, value, count } = line
    this.put(unit, day, this.number(line), { value: sign * value, count: sign * count }, seq)
  }

  /** Adds to what lines of a feature come to. */
  put(unit: string, day: Day, feature: number, { value, count }: SumOf, seq: number) {
    const date = within(this.dates, day, dateOf)
    const { months, years } = within(this.owns, unit, open)
    this.rows.add(within(months, Math.floor(date / 100), list), date, feature, value, count, seq)
    const sum = within(within(years, beginOf(date, this.yearFrom), sums), feature, zero)
    sum.value += value
    sum.count += count
  }

  /** Sums of a unit or of each, by what they have in common; the same may come more than once. */
  each(
    period: Days,
    visit: (unit: string, common: Common, value: number, count: number) => void,
    unit?: string,
  ) {
    for (const [name, own] of this.ownsOf(unit)) {
      this.visitSums(own, period, (feature, value, count) => {
        visit(name, this.features[feature], value, count)
      })
    }
  }

  /** One unit's sums in a period of what fits. */
  sum(unit: string, period: Days, filter: Filter): SumOf {
    const total = { value: 0, count: 0 }
    const own = this.owns.get(unit)
    if (!own) return total
    this.visitSums(own, period, (feature, value, count) => {
      if (!this.has(filter, feature, unit)) return
      total.value += value
      total.count += count
    })
    return total
  }

  /** Numbers of the entries that begin what has, or had, lines in a period. */
  seqs(period: Days, unit?: string): Set<number> {
    const seqs = new Set<number>()
    for (const [, { months }] of this.ownsOf(unit)) {
      const [from, to] = [dateOf(period.from), dateOf(period.to)]
      this.visitRows(months, from, to, (_feature, _value, _count, seq) => seqs.add(seq))
    }
    return seqs
  }

  /** The number of what a line has in common with others. */
  number(line: Line): number {
    const { kind, officer, on, column, outlet, level, ground, traits, late } = line
    const { class: own, commissioned, before } = line
    const about = `${kind}|${officer}|${own}|${on}|${column}|${outlet}|${level}|${ground}|${late}`
    const lists = `${traits.join('、')}|${before ? before.join('、') : ''}`
    const key = `${about}|${commissioned}|${lists}`
    return within(this.numbers, key, () => {
      const names = { kind, officer, class: own, on, column, outlet, level, ground }
      return this.features.push({ ...names, traits, late, commissioned, before }) - 1
    })
  }

  private ownsOf(unit?: string): Iterable<[string, Own]> {
    if (unit === undefined) return this.owns
    const own = this.owns.get(unit)
    return own ? [[unit, own]] : []
  }

  /** Years wholly in a period by their sums, the others by the row. */
  private visitSums(
    { months, years }: Own,
    period: Days,
    visit: (feature: number, value: number, count: number) => void,
  ) {
    const [from, to] = [dateOf(period.from), dateOf(period.to)]
    for (const [year, sums] of years) {
      const first = year * 10_000 + this.yearFrom * 100 + 1
      const last = endOf(year, this.yearFrom)
      if (first > to || last < from) continue
      if (from <= first && last <= to) {
        for (const [feature, { value, count }] of sums) visit(feature, value, count)
      } else this.visitRows(months, Math.max(from, first), Math.min(to, last), visit)
    }
  }

  private visitRows(
    months: Own['months'],
    from: number,
    to: number,
    visit: Parameters<Rows['each']>[3],
  ) {
    const [first, last] = [Math.floor(from / 100), Math.floor(to / 100)]
    for (const [month, each] of months)
      if (first <= month && month <= last) this.rows.each(each, from, to, visit)
  }

  private has(filter: Filter, feature: number, unit: string): boolean {
    if (!filter.isGeneral) return filter.has({ unit, ...this.features[feature] })
    let known = this.answers.get(filter)
    if (!known) this.answers.set(filter, (known = []))
    return (known[feature] ??= filter.has({ unit, ...this.features[feature] }))
  }
}

/** The calendar year in which the year of a date begins. */
function beginOf(date: number, yearFrom: number): number {
  return Math.floor((date - yearFrom * 100) / 10_000)
}

/** The last date of a year, by the calendar year in which it begins. */
function endOf(year: number, yearFrom: number): number {
  const end = new Date(Date.UTC(year + 1, yearFrom - 1, 0))
  return (end.getUTCFullYear() * 100 + end.getUTCMonth() + 1) * 100 + end.getUTCDate()
}

/** 20210531; 0 for no day, which is before all. */
function dateOf(day: Day): number {
  return Number(day.replaceAll('-', ''))
}

const open = (): Own => ({ months: new Map(), years: new Map() })
const list = (): List => ({ first: 0, last: 0 })
const sums = () => new Map<number, SumOf>()
const zero = (): SumOf => ({ value: 0, count: 0 })
