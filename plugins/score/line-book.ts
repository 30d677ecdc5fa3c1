import { partAround, type Period } from '../calendar'
import type { Policy } from '../policy'
import { figuresOf, linesIn, type UnitFigures } from './periods/unit-figures'
import { YearlyLines } from './periods/yearly-lines'
import { RememberedLines, type Surroundings } from './remembered-lines'
import type { GrowingLedger } from './setting'
import { subjectsOf } from './subjects/subject'
import type { Line } from './types'

/** Every line that the entries of a ledger that grows earn, and what periods give and take. */
export class LineBook {
  protected remembered: RememberedLines
  private yearly?: YearlyLines

  constructor(
    protected ledger: GrowingLedger,
    protected surroundings: Surroundings,
  ) {
    this.remembered = new RememberedLines(ledger, surroundings)
  }

  /** Reckons everything anew, after units or their classes have changed. */
  reset() {
    this.remembered.forget()
  }

  /** Everything that counts in a period, with or without points, of one unit or of all. */
  lines(period: Period, unit?: string): Line[] {
    const yearly = this.refresh()
    const names = unit === undefined ? this.units() : [unit]
    return names.flatMap((name) => {
      const own = this.remembered.ofUnit(name)
      return [...linesIn(own, period), ...yearly.ofPeriod(name, own, period)]
    })
  }

  /** The lines of everything an entry is about, also those of other entries. */
  protected linesOfEntry(id: string): Line[] {
    this.refresh()
    const { state } = this.ledger
    const entry = state.entries.get(id)
    const subjects = entry ? subjectsOf(state, entry) : []
    return subjects.flatMap((subject) => this.remembered.ofSubject(subject))
  }

  /** A unit's figures, with what limits took in the years of a period. */
  protected figures(unit: string, { from, to }: Pick<Period, 'from' | 'to'>): UnitFigures {
    const yearly = this.refresh()
    const { basis } = yearly
    const own = this.remembered.ofUnit(unit)
    const { yearFrom } = basis.setting
    const days = {
      from: partAround(from, 12, yearFrom).from,
      to: partAround(to, 12, yearFrom).to,
      label: '',
    }
    const limits = yearly.ofPeriod(unit, own, days).filter(({ limit }) => limit)
    return figuresOf(unit, [...own, ...limits], basis)
  }

  protected refresh(): YearlyLines {
    const basis = this.remembered.refresh()
    if (this.yearly?.basis !== basis) this.yearly = new YearlyLines(basis)
    return this.yearly
  }

  /** Those of the roster, and those that have something but are no longer in it. */
  protected units(): string[] {
    return [...new Set([...this.roster(), ...this.remembered.unitNames()])]
  }

  protected roster(): string[] {
    return this.surroundings.units().map(({ name }) => name)
  }

  /** What is in force on the last day of a period, or today. */
  protected policyOf({ to }: Pick<Period, 'to'>): Policy {
    const today = this.surroundings.today()
    return this.surroundings.at(to < today ? to : today)
  }
}
