import { isHandedIn } from './submission'
import type { Commission, LedgerState, Submission } from './types'

/** How one unit stands with a commission (约稿). */
export interface Task {
  unit: string
  isRead: boolean
  /** What it handed in; a leader's signature may still be missing. */
  done?: Submission
}

/** Every unit asked, in the order asked. */
export function tasksOf(state: LedgerState, { entry, readers, receipts }: Commission): Task[] {
  const handedIn = receipts.map((receipt) => state.submissions.get(receipt)!).filter(isHandedIn)
  return entry.payload.units.map((unit) => ({
    unit,
    isRead: readers.includes(unit),
    done: handedIn.find((submission) => submission.entry.unit === unit),
  }))
}
