import { countItems, type EntryOf, type LedgerState } from '../ledger'
import type { Policy } from '../policy'
import type { Cells } from './cells'
import { linesAt } from './lines'
import type { SumOf } from './quota'
import type { Setting } from './setting'
import { goesByLength } from './value'

/** Sums of the lines of a submission, each with the number of its feature. */
type Worth = (SumOf & { feature: number })[]

/**
 * What submissions come to that nothing came after: nine of ten. Those of the same officer, column,
 * length and version of the regulation come to the same.
 */
export class Plain {
  private known = new Map<Policy, Map<string, Worth>>()
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
    const key = `${unit}|${entry.by.name}|${column}|${countItems(entry)}`
    let own = this.known.get(policy)
    if (!own) this.known.set(policy, (own = new Map()))
    let worth = own.get(key)
    if (!worth) {
      const lines = linesAt(state, submission, entry.seq, this.setting)
      worth = lines.map((line) => {
        return { feature: this.cells.number(line), value: line.value, count: line.count }
      })
      own.set(key, worth)
    }
    for (const sum of worth) this.cells.put(unit, day, sum.feature, sum, entry.seq)
    return true
  }

  /** Whether the text itself has to be looked at. */
  private isByLength(policy: Policy): boolean {
    let answer = this.byLength.get(policy)
    if (answer === undefined) {
      answer = policy.points.some(({ value, times }) => {
        return [value, times].some((each) => each !== undefined && goesByLength(each))
      })
      this.byLength.set(policy, answer)
    }
    return answer
  }
}
