import { type Appended, type Build, type Draft, LedgerError } from '../ledger'
import type { Desk } from './desk'
import { Refusal } from './refusal'

/**
 * Enters drafts into the ledger; resolves when they are on disk. A refusal when one does not fit any
 * more, since a colleague was faster.
 */
export async function append(
  { ledger }: Pick<Desk, 'ledger'>,
  ...drafts: (Draft | Build)[]
): Promise<Appended[] | Refusal> {
  try {
    return await Promise.all(drafts.map((draft) => ledger.append(draft)))
  } catch (error) {
    if (error instanceof LedgerError) return new Refusal('deed.overtaken', [error.reason])
    throw error
  }
}
