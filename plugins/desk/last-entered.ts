import type { Context } from 'koishi'
import type { Actor } from '../deed'
import { isReversible } from '../ledger'

/** The number of what an editor entered last and can still undo. */
export function lastUndoable({ ledger }: Context, { account }: Actor): number[] | undefined {
  const last = ledger.entries.findLast(({ id, type, by }) => {
    const isOwn = by.userId === account?.userId && type !== 'submitted'
    return isOwn && isReversible(type) && !ledger.state.reversed.has(id)
  })
  return last && [last.seq]
}
