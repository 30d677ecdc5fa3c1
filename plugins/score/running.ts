import type { Day, Period } from '../calendar'
import { type Totals, addLine, addTally, emptyTally } from './board'
import type { Common } from './cells'
import { firstOf, idsOf, Keeper } from './keeper'
import { missedLines } from './missed'
import type { Sum } from './quota'
import { corrected } from './regular'
import { summing } from './regulars'
import { byDay, isPoint } from './score'
import type { Setting } from './setting'
import { subjectOf } from './subject'
import type { Line, PersonRow, Point } from './types'
import { within } from './within'

/**
 * The same as `score` of the whole ledger, from the sums that are kept: every question first takes in
 * the entries that are new.
 */
export class RunningScore extends Keeper {
  /** Sums of a period by unit. */
  totals(period: Period): Totals {
    this.catchUp()
    const key = [period.from, period.to, this.surroundings.today()].join(' ')
    return this.tallies.of(key, (unit) => this.sum(period, unit))
  }

  private sum(period: Period, unit?: string): Totals {
    const totals: Totals = new Map()
    const of = (name: string) => within(totals, name, emptyTally)
    const add = (name: string, common: Common, value: number, count: number) => {
      addTally(of(name), common, { value, count })
    }
    this.cells.each(period, add, unit)
    for (const line of this.extras(period, unit)) addLine(of(line.unit), line)
    return totals
  }

  /** Points of a period, of one unit or of all, the earliest day first. */
  points(period: Period, unit?: string): Point[] {
    this.catchUp()
    const { from, to } = period
    const { entries, state } = this.ledger
    const seqs = this.cells.seqs(period, unit)
    for (const { day, receipt, entryId } of this.correctionsOf(unit)) {
      if (from <= day && day <= to) seqs.add(firstOf(this.subject(receipt ?? entryId!)!).seq)
    }
    const own = [...seqs].flatMap((seq) => this.linesOf(subjectOf(state, entries[seq - 1])!))
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
    this.cells.each(period, (unit, { officer }, value) => {
      if (officer !== undefined) add(unit, officer, value)
    })
    for (const { unit, officer, value, day } of this.correctionsOf()) {
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

  /** Corrections of public months, of one unit or of all. */
  private correctionsOf(unit?: string): Line[] {
    if (unit !== undefined) return this.corrections.get(unit) ?? []
    return [...this.corrections.values()].flat()
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
      ...this.cells.units(),
      ...this.corrections.keys(),
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
    const corrections = hasCorrections ? [] : this.correctionsOf(unit)
    return [...corrections, ...missed, ...regular].filter(
      (line) => from <= line.day && line.day <= to && (unit === undefined || line.unit === unit),
    )
  }
}
