import { type EntryOf, type LedgerState, type Submission } from '../ledger'
import type { Policy } from '../policy'
import type { Cells } from './cells'
import { linesAt } from './lines'
import type { SumOf } from './quota'
import type { Setting } from './setting'
import { goesByLength } from './value'
import { within } from './within'

/** Sums of the lines of a submission, each with the number of its feature. */
type Worth = (SumOf & { feature: number })[]

type ByOfficer = Map<string, Map<string, Worth[]>>

/**
 * What submissions come to that nothing came after: nine of ten. Those of the same officer, column,
 * length and version of the regulation come to the same.
 */
export class Plain {
  /** By version, unit, its class, officer, column and number of items. */
  private known = new Map<Policy, Map<string, Map<string | undefined, ByOfficer>>>()
  private byLength = new Map<Policy, boolean>()

  constructor(
    private cells: Cells,
    private setting: Setting,
  ) {}

  /** Counts a submission; false when it has to be reckoned by itself. */
  take(state: LedgerState, entry: EntryOf<'submitted'>): boolean {
    const { receipt, late, commission, day, column } = entry.payload
    if (late !== undefined || commission !== undefined) return false
    const submission = state.submissions.get(receipt)!
    if (submission.status !== 'accepted' || submission.history.length > 1) return false
    const policy = this.setting.at(day)
    if (this.isByLength(policy)) return false
    const { unit } = entry
    const units = within(this.known, policy, () => new Map())
    const classes = within(units, unit, () => new Map())
    const own = this.setting.classOf(unit, day)
    const officers: ByOfficer = within(classes, own, () => new Map())
    const columns = within(officers, entry.by.name, () => new Map())
    const known = within(columns, column, () => [])
    const worth = (known[entry.payload.items.length] ??= this.reckon(state, submission))
    for (const sum of worth) this.cells.put(unit, day, sum.feature, sum, entry.seq)
    return true
  }

  private reckon(state: LedgerState, submission: Submission): Worth {
    return linesAt(state, submission, Infinity, this.setting).map((line) => {
      return { feature: this.cells.number(line), value: line.value, count: line.count }
    })
  }

  /** Whether the text itself has to be looked at. */
  private isByLength(policy: Policy): boolean {
    return within(this.byLength, policy, ({ points }) =>
      points.some(({ value, times, add }) => {
        return [value, times, add].some((each) => each !== undefined && goesByLength(each))
      }),
    )
  }
}
