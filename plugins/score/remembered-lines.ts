import type { Calendar, Day } from '../calendar'
import { byDay } from './points'
import { type PolicyAt, type RosterUnit, rosterOf } from './setting'
import type { Basis, GrowingLedger } from './subjects/basis'
import { isOfPublication, publications } from './subjects/publication'
import { isSubject, linesOf, type Subject, subjectsOf } from './subjects/subject'
import type { Line } from './types'

/** What points depend on besides the ledger. */
export interface Surroundings {
  at: PolicyAt
  /** Units of the roster, also those without entries. */
  units(): readonly RosterUnit[]
  /** Without it there are no terms and vacations. */
  calendar?(): Calendar | undefined
  today(): Day
}

/** One unit's lines. */
interface UnitMemory {
  /** By the number of the entry that begins the subject. */
  bySubject: Map<number, Line[]>
  /** Put in order when somebody asks. */
  ordered?: readonly Line[]
}

/**
 * The lines of every submission, adjustment and missed commission, remembered until an entry about it
 * comes. All are reckoned anew when a month is made public, on another day, and after `forget`.
 */
export class RememberedLines {
  /** How many entries the lines follow from. */
  private seen = 0
  private lines = new Map<number, Line[]>()
  private units = new Map<string, UnitMemory>()
  private basis?: Basis

  constructor(
    private ledger: GrowingLedger,
    private surroundings: Surroundings,
  ) {}

  forget() {
    this.basis = undefined
  }

  /** Takes in the entries that are new; the same basis as long as old lines hold. */
  refresh(): Basis {
    const { entries, state } = this.ledger
    const asOf = this.surroundings.today()
    const isStale = entries.slice(this.seen).some((entry) => isOfPublication(state, entry))
    if (this.basis?.asOf !== asOf || isStale) this.basis = this.begin(asOf)
    const touched = this.seen
      ? new Set(entries.slice(this.seen).flatMap((entry) => subjectsOf(state, entry)))
      : entries.filter(isSubject)
    for (const subject of touched) this.remember(subject, this.basis)
    this.seen = entries.length
    return this.basis
  }

  /** The lines of a subject, each unit's. */
  ofSubject({ seq }: Subject): readonly Line[] {
    return this.lines.get(seq) ?? []
  }

  /** A unit's lines in the order of their days; another list when any of them changes. */
  ofUnit(unit: string): readonly Line[] {
    const memory = this.memoryOf(unit)
    return (memory.ordered ??= [...memory.bySubject]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([, lines]) => lines)
      .toSorted(byDay))
  }

  /** Units that have lines. */
  unitNames(): string[] {
    return [...this.units].filter(([, { bySubject }]) => bySubject.size > 0).map(([name]) => name)
  }

  private begin(asOf: Day): Basis {
    const { ledger, surroundings } = this
    const { at } = surroundings
    const calendar = surroundings.calendar?.()
    this.lines.clear()
    this.units.clear()
    this.seen = 0
    return {
      ledger,
      publicationOf: publications(ledger.entries, ledger.state),
      setting: { at, ...rosterOf(surroundings.units()), calendar, yearFrom: at('').yearFrom },
      asOf,
    }
  }

  private remember(subject: Subject, basis: Basis) {
    const { seq } = subject
    for (const { unit } of this.ofSubject(subject)) this.touch(unit).delete(seq)
    const lines = linesOf(subject, basis)
    this.lines.set(seq, lines)
    for (const unit of new Set(lines.map((line) => line.unit))) {
      const own = lines.filter((line) => line.unit === unit)
      this.touch(unit).set(seq, own.length < lines.length ? own : lines)
    }
  }

  private touch(unit: string): Map<number, Line[]> {
    const memory = this.memoryOf(unit)
    memory.ordered = undefined
    return memory.bySubject
  }

  private memoryOf(unit: string): UnitMemory {
    let memory = this.units.get(unit)
    if (!memory) this.units.set(unit, (memory = { bySubject: new Map() }))
    return memory
  }
}
