import { type Entry, type Ledger, receiptsOf } from '../ledger'
import type { Calendar, Day, Period } from '../policy'
import { type Totals, addLine, addTally, emptyTally } from './board'
import { isSettled, publicationsOf, type Seals, sealsOf } from './book'
import { Cells, type Common } from './cells'
import { missedLines } from './missed'
import { Plain } from './plain'
import type { Sum } from './quota'
import { corrected } from './regular'
import { Regulars, summing } from './regulars'
import { byDay, isPoint } from './score'
import { type PolicyAt, type RosterUnit, rosterOf, type Setting } from './setting'
import { linesOf, type Subject, subjectOf } from './subject'
import { Tallies } from './tallies'
import type { Line, PersonRow, Point } from './types'
import { within } from './within'

/** What a running score asks for each time. */
export interface Surroundings {
  at: PolicyAt
  units(): readonly RosterUnit[]
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
  private regulars: Regulars
  private tallies = new Tallies()
  private roster = rosterOf([])
  readonly setting: Setting
  private seals: Seals = () => undefined
  private plain: Plain
  /** How many entries count, or will when those before are taken in; none before the start. */
  private seen?: number
  /** How many of the entries that were there at the start are taken in. */
  private taken = 0

  constructor(
    private ledger: Pick<Ledger, 'entries' | 'state'>,
    private surroundings: Surroundings,
  ) {
    this.setting = {
      at: surroundings.at,
      classOf: (unit, day) => this.roster.classOf(unit, day),
      staffOf: (unit) => this.roster.staffOf(unit),
      get calendar() {
        return surroundings.calendar?.()
      },
      get yearFrom() {
        return surroundings.at('').yearFrom
      },
    }
    this.regulars = new Regulars(this.setting, (month) => this.seals(month))
    this.plain = new Plain(this.cells, this.setting)
  }

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

  /**
   * Takes in the entries that are new; of those that were there at the start at most so many. Whether
   * that was all.
   */
  catchUp(most = Infinity): boolean {
    const { entries } = this.ledger
    if (this.seen === undefined) this.start()
    const end = Math.min(this.seen!, this.taken + most)
    for (; this.taken < end; this.taken++) this.take(entries[this.taken])
    if (this.taken < this.seen!) return false
    return (
      this.seen === entries.length || this.follow(entries.slice(this.seen)) || this.catchUp(most)
    )
  }

  /** Everything will be reckoned anew: units may have moved to other classes. */
  reset() {
    this.seen = undefined
  }

  private start() {
    const { entries, state } = this.ledger
    this.seals = sealsOf(publicationsOf(entries, state))
    this.cells = new Cells(this.setting.yearFrom)
    this.plain = new Plain(this.cells, this.setting)
    this.corrections.clear()
    this.forgetAll()
    this.roster = rosterOf(this.surroundings.units())
    this.seen = entries.length
    this.taken = 0
  }

  private take(entry: Entry) {
    const isPlain =
      entry.type === 'submitted' &&
      !isSettled(entry.payload.day, entry.seq, this.seals) &&
      this.plain.take(this.ledger.state, entry)
    if (isPlain) return
    const subject = subjectOf(this.ledger.state, entry)
    if (subject) for (const line of this.linesOf(subject, this.seen)) this.count(subject, line, 1)
  }

  /** Takes in what came since; false when everything has to be reckoned anew. */
  private follow(fresh: Entry[]): boolean {
    const { entries, state } = this.ledger
    const targets = fresh.map((entry) =>
      entry.type === 'reversed' ? state.entries.get(entry.ref!)! : entry,
    )
    const isUnsealed = targets.some((target, index) => {
      return target.type === 'published' && target !== fresh[index]
    })
    if (isUnsealed) {
      this.reset()
      return false
    }
    const isSealed = fresh.some(({ type }) => type === 'published')
    if (isSealed) this.seals = sealsOf(publicationsOf(entries, state))
    const ids = new Set(fresh.flatMap((entry) => idsOf(state, entry)))
    for (const id of ids) this.renew(id, this.seen!)
    if (isSealed || targets.some(({ type }) => type === 'commissioned')) this.forgetAll()
    this.seen = this.taken = entries.length
    return true
  }

  private forgetAll() {
    this.regulars.clear()
    this.tallies.clear()
  }

  private renew(id: string, before: number) {
    const subject = this.subject(id)
    if (!subject) return
    for (const line of this.linesOf(subject, before)) this.count(subject, line, -1)
    for (const line of this.linesOf(subject)) this.count(subject, line, 1)
  }

  private subject(id: string): Subject | undefined {
    const { submissions, adjustments } = this.ledger.state
    return submissions.get(id) ?? adjustments.get(id)
  }

  private lines(id: string, seq = Infinity): Line[] {
    const subject = this.subject(id)
    return subject ? this.linesOf(subject, seq) : []
  }

  private linesOf(subject: Subject, seq = Infinity): Line[] {
    return linesOf(this.ledger.state, subject, this.seals, this.setting, seq)
  }

  private count(subject: Subject, line: Line, sign: 1 | -1) {
    const { unit } = line
    this.regulars.forget(unit)
    this.tallies.forget(unit)
    if (!line.correction) return this.cells.add(line, sign, firstOf(subject).seq)
    const own = within(this.corrections, unit, () => [])
    if (sign > 0) own.push(line)
    else
      own.splice(
        own.findIndex((each) => each.key === line.key && each.seq === line.seq),
        1,
      )
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

/** What an entry is about that has lines: receipts, and an adjustment by itself. */
function idsOf(state: Ledger['state'], entry: Entry): string[] {
  const target = entry.type === 'reversed' ? state.entries.get(entry.ref ?? '') : entry
  if (target?.type === 'adjusted' && !target.ref) return [target.id]
  return receiptsOf(state, entry)
}

/** The entry that begins a subject. */
function firstOf(subject: Subject): Entry {
  return 'history' in subject ? subject.entry : subject
}
