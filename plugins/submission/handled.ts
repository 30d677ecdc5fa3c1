import type { EntryType, LedgerState, Submission } from '../ledger'

const types = new Set<EntryType>(['adopted', 'endorsed', 'marked', 'counted', 'shared', 'adjusted'])

/** Whether editors have entered something about a manuscript, which replacing it would lose. */
export function isHandled({ reversed }: LedgerState, { history, status }: Submission): boolean {
  if (status !== 'accepted') return false
  return history.some(({ type, id }) => types.has(type) && !reversed.has(id))
}
