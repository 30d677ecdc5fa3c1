import { type Entry, type Ledger, receiptsOf } from '../ledger'
import type { Calendar, Day, Period } from '../policy'
import { type Totals, addLine, addTally, emptyTally } from './board'
import { publicationsOf, type Seals, sealsOf } from './book'
import { Cells } from './cells'
import { missedLines } from './missed'
import type { Sum } from './quota'
import { corrected } from './regular'
import { Regulars, summing } from './regulars'
import { byDay, isPoint } from './score'
import type { PolicyAt, Setting } from './setting'
import { linesOf, type Subject } from './subject'
import type { Line, PersonRow, Point } from './types'

/** What a running score asks for each time. */
export interface Surroundings {
  at: PolicyAt
  units(): readonly { name: string; class?: string }[]
  calendar?(): Calendar
  today(): Day
}

/**
 * The same as `score` of the whole ledger, kept up with it: every question first takes in the entries
 * that are new. It keeps sums only; the lines of a submission are worked out anew when they are asked
 * for.
 */
export class RunningScore {
  private cells = new Cells()
  /** Corrections of public months, by unit. */
  private corrections = new Map<string, Line[]>()
  /** What has lines of a unit in a month: receipts, and ids of adjustments. */
  private subjects = new Map<string, Map<string, Set<string>>>()
  private regulars: Regulars
  private classes = new Map<string, string | undefined>()
  readonly setting: Setting
  private seals: Seals = () => undefined
  private seen = 0

  constructor(
    private ledger: Pick<Ledger, 'entries' | 'state'>,
    private surroundings: Surroundings,
  ) {
    this.setting = {
      at: surroundings.at,
      classOf: (unit) => this.classes.get(unit),
      get calendar() {
        return surroundings.calendar?.()
      },
    }
    this.regulars = new Regulars(this.setting, (month) => this.seals(month))
  }

  /** Sums of a period by unit. */
  totals(period: Period): Totals {
    this.catchUp()
    const totals: Totals = new Map()
    const of = (unit: string) => {
      let tally = totals.get(unit)
      if (!tally) totals.set(unit, (tally = emptyTally()))
      return tally
    }
    for (const [unit, common, sum] of this.cells.each(period)) addTally(of(unit), common, sum)
    for (const line of this.extras(period)) addLine(of(line.unit), line)
    return totals
  }

  /** Points of a period, of one unit or of all, the earliest day first. */
  points(period: Period, unit?: string): Point[] {
    this.catchUp()
    const { from, to } = period
    const ids = new Set<string>()
    for (const [name, months] of this.subjects) {
      if (unit !== undefined && name !== unit) continue
      for (const [month, own] of months) {
        if (from.slice(0, 7) <= month && month <= to.slice(0, 7)) own.forEach((id) => ids.add(id))
      }
    }
    const own = [...ids].flatMap((id) => this.lines(id))
    return [...own, ...this.extras(period, unit, true)]
      .filter((line) => line.unit === (unit ?? line.unit) && from <= line.day && line.day <= to)
      .filter(isPoint)
      .toSorted(byDay)
  }

  /** Points of a submission, or of one entry, whatever their day. */
  pointsOf(id: string): Point[] {
    this.catchUp()
    const { state } = this.ledger
    const entry = this.subject(id) ? undefined : state.entries.get(id)
    if (!entry) return this.lines(id).filter(isPoint)
    const all = idsOf(state, entry).flatMap((each) => this.lines(each))
    return all.filter(isPoint).filter((point) => {
      return point.entryId === id || point.correction?.entryId === id
    })
  }

  /** What an entry earned all units, in hundredths of a point; 0 for one that no longer counts. */
  earned(entryId: string): number {
    this.catchUp()
    const { state } = this.ledger
    const entry = state.entries.get(entryId)
    if (!entry) return 0
    return idsOf(state, entry)
      .flatMap((id) => this.lines(id))
      .filter((line) => line.entryId === entryId)
      .reduce((sum, { value }) => sum + value, 0)
  }

  /** What an entry changed, by unit, in hundredths of a point. */
  effect(entryId: string): Map<string, number> {
    this.catchUp()
    const { state } = this.ledger
    const entry = state.entries.get(entryId)
    const effect = new Map<string, number>()
    const count = ({ unit, value }: Line, sign: number) =>
      effect.set(unit, (effect.get(unit) ?? 0) + sign * value)
    for (const id of entry ? idsOf(state, entry) : []) {
      for (const line of this.lines(id, entry!.seq)) count(line, 1)
      for (const line of this.lines(id, entry!.seq - 1)) count(line, -1)
    }
    return new Map([...effect].filter(([, value]) => value !== 0))
  }

  /** What officers' submissions earned their units in a period. */
  people(period: Period): Omit<PersonRow, 'rank'>[] {
    this.catchUp()
    const people = new Map<string, Omit<PersonRow, 'rank'>>()
    const add = (unit: string, officer: string, value: number) => {
      const key = `${unit} ${officer}`
      const row = people.get(key) ?? { officer, unit, points: 0 }
      people.set(key, { ...row, points: row.points + value })
    }
    for (const [unit, { officer }, { value }] of this.cells.each(period)) {
      if (officer !== undefined) add(unit, officer, value)
    }
    for (const { unit, officer, value, day } of [...this.corrections.values()].flat()) {
      const isIn = period.from <= day && day <= period.to
      if (isIn && officer !== undefined) add(unit, officer, value)
    }
    return [...people.values()]
  }

  /** Sums of a unit, and who and when it is, for its quotas. */
  about(unit: string): { unit: string; sum: Sum; setting: Setting; asOf: Day } {
    this.catchUp()
    const { cells, setting, surroundings } = this
    const asOf = surroundings.today()
    const corrections = this.corrections.get(unit) ?? []
    const missed = this.missed({ from: '', to: asOf }).filter((line) => line.unit === unit)
    const base = summing({ unit, cells, corrections, missed, asOf })
    const sum: Sum = (period, filter) => corrected(base, corrections, period, filter)
    return { unit, sum, setting, asOf }
  }

  /** Takes in the entries that are new. */
  catchUp() {
    const { entries, state } = this.ledger
    if (this.seen === entries.length) return
    const fresh = entries.slice(this.seen)
    const isUnsealed = fresh.some(
      (entry) =>
        entry.type === 'reversed' && state.entries.get(entry.ref ?? '')?.type === 'published',
    )
    if (this.seen === 0 || isUnsealed) {
      this.start()
      return
    }
    const isSealed = fresh.some(({ type }) => type === 'published')
    if (isSealed) this.seals = sealsOf(publicationsOf(entries, state))
    const ids = new Set(fresh.flatMap((entry) => idsOf(state, entry)))
    for (const id of ids) this.renew(id, this.seen)
    if (isSealed || fresh.some(({ type }) => type === 'commissioned')) this.regulars.clear()
    this.seen = entries.length
  }

  /** Reckons everything anew: units may have moved to other classes. */
  reset() {
    this.seen = 0
    this.catchUp()
  }

  private start() {
    const { entries, state } = this.ledger
    this.seals = sealsOf(publicationsOf(entries, state))
    this.cells = new Cells()
    this.corrections.clear()
    this.subjects.clear()
    this.regulars.clear()
    this.classes = new Map(this.surroundings.units().map((unit) => [unit.name, unit.class]))
    for (const entry of entries) {
      const id = entry.type === 'submitted' ? entry.payload.receipt : entry.id
      if (!this.subject(id)) continue
      for (const line of this.lines(id)) this.count(id, line, 1)
    }
    this.seen = entries.length
  }

  private renew(id: string, before: number) {
    for (const line of this.lines(id, before)) this.count(id, line, -1)
    for (const line of this.lines(id)) this.count(id, line, 1)
  }

  private subject(id: string): Subject | undefined {
    const { submissions, adjustments } = this.ledger.state
    return submissions.get(id) ?? adjustments.get(id)
  }

  private lines(id: string, seq = Infinity): Line[] {
    const subject = this.subject(id)
    return subject ? linesOf(this.ledger.state, subject, this.seals, this.setting, seq) : []
  }

  private count(id: string, line: Line, sign: 1 | -1) {
    const { unit, day } = line
    this.regulars.forget(unit)
    const months = within(this.subjects, unit, () => new Map<string, Set<string>>())
    const ids = within(months, day.slice(0, 7), () => new Set())
    if (sign > 0) ids.add(id)
    else ids.delete(id)
    if (!line.correction) return this.cells.add(line, sign)
    const own = within(this.corrections, unit, () => [])
    if (sign > 0) own.push(line)
    else
      own.splice(
        own.findIndex((each) => each.key === line.key && each.seq === line.seq),
        1,
      )
  }

  private missed(period: Pick<Period, 'from' | 'to'>): Line[] {
    const { ledger, seals, setting } = this
    return missedLines(ledger.state, period, { asOf: this.surroundings.today(), seals, setting })
  }

  /** Lines that are in no cell: corrections, unless known already, missed commissions, periods'. */
  private extras(period: Period, unit?: string, hasCorrections = false): Line[] {
    const { from, to } = period
    const asOf = this.surroundings.today()
    const missed = this.missed({ from: '', to: to > asOf ? to : asOf })
    const names = new Set([
      ...this.surroundings.units().map(({ name }) => name),
      ...this.subjects.keys(),
      ...missed.map((line) => line.unit),
    ])
    const regular = [...names]
      .filter((name) => unit === undefined || name === unit)
      .flatMap((name) => {
        const corrections = this.corrections.get(name) ?? []
        const own = missed.filter((line) => line.unit === name)
        const about = { unit: name, cells: this.cells, corrections, missed: own, asOf }
        return this.regulars.lines(about, period)
      })
    const corrections = hasCorrections ? [] : [...this.corrections.values()].flat()
    return [...corrections, ...missed, ...regular].filter(
      (line) => from <= line.day && line.day <= to && (unit === undefined || line.unit === unit),
    )
  }
}

/** What an entry is about that has lines: receipts, and an adjustment by itself. */
function idsOf(state: Ledger['state'], entry: Entry): string[] {
  const target = entry.type === 'reversed' ? state.entries.get(entry.ref ?? '') : entry
  if (target?.type === 'adjusted' && !target.ref) return [target.id]
  return receiptsOf(state, entry)
}

function within<V>(map: Map<string, V>, key: string, create: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = create()))
  return value
}
