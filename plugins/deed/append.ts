import {
  type Appended,
  type Build,
  type Draft,
  type EntryOf,
  type EntryType,
  LedgerError,
} from '../ledger'
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
    return await ledger.appendAll(drafts)
  } catch (error) {
    if (error instanceof LedgerError) return new Refusal('deed.overtaken', [error.reason])
    throw error
  }
}

/** The same for the one entry of a deed that makes no more. */
export async function appendOne<T extends EntryType>(
  desk: Pick<Desk, 'ledger'>,
  draft: Extract<Draft, { type: T }>,
): Promise<EntryOf<T> | Refusal> {
  const appended = await append(desk, draft)
  return appended instanceof Refusal ? appended : (appended[0].entry as EntryOf<T>)
}
