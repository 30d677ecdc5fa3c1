import type { Entry } from '../ledger'
import type { Desk } from './desk'

type Books = Pick<Desk, 'ledger'>

/**
 * The entry that a corrected one now reads as, after all corrections; undefined when it was only
 * undone. A correction gives both its entries ids of one origin (see `amend`).
 */
export function insteadOf({ ledger }: Books, entry: Entry): Entry | undefined {
  const { entries, reversed } = ledger.state
  let live: Entry | undefined = entry
  while (live && reversed.has(live.id)) {
    const instead = entries.get(reversed.get(live.id)!.id.replace(/:reversed$/, ':amended'))
    live = instead?.type === entry.type ? instead : undefined
  }
  return live === entry ? undefined : live
}
