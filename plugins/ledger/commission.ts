import type { Commission, LedgerState, Submission } from './types'

/** How one unit stands with a commission (约稿). */
export interface Task {
  unit: string
  isRead: boolean
  /** What it handed in and is accepted. */
  done?: Submission
}

/** Every unit asked, in the order asked. */
export function tasksOf(state: LedgerState, { entry, readers, receipts }: Commission): Task[] {
  const accepted = receipts
    .map((receipt) => state.submissions.get(receipt)!)
    .filter(({ status }) => status === 'accepted')
  return entry.payload.units.map((unit) => ({
    unit,
    isRead: readers.includes(unit),
    done: accepted.find((submission) => submission.entry.unit === unit),
  }))
}
