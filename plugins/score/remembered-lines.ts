import { type Calendar, type Day, dayOf } from '../calendar'
import { byDay } from './points'
import { type Basis, type GrowingLedger, type PolicyAt, type RosterUnit, rosterOf } from './setting'
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
  /** Whether no task is asked for in what was over before the ledger began. */
  isLive?: boolean
}

/** The day of a ledger's first entry; today while there is none. */
function beginningOf({ entries: [first] }: GrowingLedger, today: Day): Day {
  return first ? dayOf(new Date(first.at)) : today
}

/**
 * The lines of every submission, adjustment and missed commission, remembered until an entry about it
 * comes. All are reckoned anew when a month is made public, and on another day.
 */
export class RememberedLines {
  /** How many entries the lines follow from. */
  private seen = 0
  /** By the number of the entry that begins the subject. */
  private bySubject = new Map<number, Line[]>()
  private byUnit = new Map<string, readonly Line[]>()
  private basis?: Basis

  constructor(
    private ledger: GrowingLedger,
    private surroundings: Surroundings,
  ) {}

  /** Takes in the entries that are new; the same basis as long as old lines hold. */
  refresh(): Basis {
    const { entries, state } = this.ledger
    const asOf = this.surroundings.today()
    // Until its first entry the ledger begins today.
    const isFirst = this.seen === 0 && entries.length > 0
    const isStale = entries.slice(this.seen).some((entry) => isOfPublication(state, entry))
    if (this.basis?.asOf !== asOf || isFirst || isStale) this.basis = this.begin(asOf)
    const touched = this.seen
      ? new Set(entries.slice(this.seen).flatMap((entry) => subjectsOf(state, entry)))
      : entries.filter(isSubject)
    const units = new Set<string>()
    for (const subject of touched) {
      const lines = linesOf(subject, this.basis)
      for (const { unit } of this.ofSubject(subject)) units.add(unit)
      for (const { unit } of lines) units.add(unit)
      this.bySubject.set(subject.seq, lines)
    }
    if (units.size > 0) this.group(units)
    this.seen = entries.length
    return this.basis
  }

  /** All are reckoned anew at the next question: the roster has changed. */
  forget() {
    this.basis = undefined
  }

  ofSubject({ seq }: Subject): readonly Line[] {
    return this.bySubject.get(seq) ?? []
  }

  /** A unit's lines in the order of their days; another list when any of them changes. */
  ofUnit(unit: string): readonly Line[] {
    if (!this.byUnit.has(unit)) this.byUnit.set(unit, [])
    return this.byUnit.get(unit)!
  }

  unitNames(): string[] {
    return [...this.byUnit].filter(([, lines]) => lines.length > 0).map(([name]) => name)
  }

  private begin(asOf: Day): Basis {
    const { ledger, surroundings } = this
    const { at } = surroundings
    const calendar = surroundings.calendar?.()
    this.bySubject.clear()
    this.byUnit.clear()
    this.seen = 0
    return {
      ledger,
      publicationOf: publications(ledger.entries, ledger.state),
      setting: {
        at,
        ...rosterOf(surroundings.units()),
        calendar,
        yearFrom: at('').yearFrom,
        since: surroundings.isLive ? beginningOf(ledger, asOf) : undefined,
      },
      asOf,
    }
  }

  private group(units: Set<string>) {
    const lists = new Map([...units].map((unit): [string, Line[]] => [unit, []]))
    for (const lines of this.bySubject.values()) {
      for (const line of lines) lists.get(line.unit)?.push(line)
    }
    for (const [unit, lines] of lists) this.byUnit.set(unit, lines.toSorted(byDay))
  }
}
