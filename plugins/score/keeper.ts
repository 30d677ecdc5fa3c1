import { type Entry, type Ledger, receiptsOf } from '../ledger'
import type { Calendar, Day } from '../calendar'
import { isSettled, publicationsOf, type Seals, sealsOf } from './book'
import { Cells } from './cells'
import { Plain } from './plain'
import { Regulars } from './regulars'
import { type PolicyAt, type RosterUnit, rosterOf, type Setting } from './setting'
import { linesOf, type Subject, subjectOf } from './subject'
import { Tallies } from './tallies'
import type { Line } from './types'
import { within } from './within'

/** What a running score asks for each time. */
export interface Surroundings {
  at: PolicyAt
  units(): readonly RosterUnit[]
  calendar?(): Calendar
  today(): Day
}

/**
 * Sums of what the ledger's entries earn, kept up with it. The lines of a submission are worked out
 * anew when they are asked for.
 */
export abstract class Keeper {
  protected cells = new Cells()
  /** Corrections of public months, by unit. */
  protected corrections = new Map<string, Line[]>()
  protected regulars: Regulars
  protected tallies = new Tallies()
  private roster = rosterOf([])
  readonly setting: Setting
  protected seals: Seals = () => undefined
  private plain: Plain
  /** How many entries count, or will when those before are taken in; none before the start. */
  private seen?: number
  /** How many of the entries that were there at the start are taken in. */
  private taken = 0

  constructor(
    protected ledger: Pick<Ledger, 'entries' | 'state'>,
    protected surroundings: Surroundings,
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

  protected subject(id: string): Subject | undefined {
    const { submissions, adjustments } = this.ledger.state
    return submissions.get(id) ?? adjustments.get(id)
  }

  protected lines(id: string, seq = Infinity): Line[] {
    const subject = this.subject(id)
    return subject ? this.linesOf(subject, seq) : []
  }

  protected linesOf(subject: Subject, seq = Infinity): Line[] {
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
}

/** What an entry is about that has lines: receipts, and an adjustment by itself. */
export function idsOf(state: Ledger['state'], entry: Entry): string[] {
  const target = entry.type === 'reversed' ? state.entries.get(entry.ref ?? '') : entry
  if (target?.type === 'adjusted' && !target.ref) return [target.id]
  return receiptsOf(state, entry)
}

/** The entry that begins a subject. */
export function firstOf(subject: Subject): Entry {
  return 'history' in subject ? subject.entry : subject
}
