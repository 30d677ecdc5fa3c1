import type { Entry, EntryOf } from '../ledger'
import type { Desk } from './desk'

type Books = Pick<Desk, 'ledger'>

/**
 * The entry that a corrected one now reads as, after all corrections; undefined when it was only
 * undone. A correction gives both its entries ids of one origin (see `amend`).
 */
export function insteadOf({ ledger }: Books, entry: Entry): Entry | undefined {
  const { reversed } = ledger.state
  let live: Entry | undefined = entry
  while (live && reversed.has(live.id)) {
    const instead = amendedBy({ ledger }, reversed.get(live.id)!)
    live = instead?.type === entry.type ? instead : undefined
  }
  return live === entry ? undefined : live
}

/** What was entered in the place of what was undone, where that was a correction. */
export function amendedBy({ ledger }: Books, { id }: EntryOf<'reversed'>): Entry | undefined {
  return id.endsWith(':reversed')
    ? ledger.state.entries.get(id.replace(/:reversed$/, ':amended'))
    : undefined
}
