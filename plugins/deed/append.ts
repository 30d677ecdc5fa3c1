import {
  type Appended,
  type Build,
  type Draft,
  type EntryOf,
  type EntryType,
  LedgerError,
  type Submission,
} from '../ledger'
import { isUnwritten } from '../storage'
import { type Actor, originOf } from './actor'
import { type Change, changesOf } from './change'
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
    return refusalOf(error)
  }
}

/** Why nothing was entered; any other error goes on. */
export function refusalOf(error: unknown): Refusal {
  if (isUnwritten(error)) return new Refusal('deed.unwritten')
  if (error instanceof LedgerError) return new Refusal('deed.overtaken', [error.reason])
  throw error
}

interface Said<T extends EntryType> {
  type: T
  unit: string
  ref?: string
  payload: EntryOf<T>['payload']
}

/** Enters the one entry of a deed that makes no more. */
export async function appendOne<T extends EntryType>(
  desk: Pick<Desk, 'ledger' | 'policy'>,
  by: Actor,
  said: Said<T>,
): Promise<EntryOf<T> | Refusal> {
  const { unit, ref = unit, type } = said
  const appended = await append(desk, { ...originOf(desk, by, unit, ref, type), ...said } as Draft)
  return appended instanceof Refusal ? appended : (appended[0].entry as EntryOf<T>)
}

/** The one entry of a deed about a submission, and what it changed. */
export interface Done<T extends EntryType> {
  entry: EntryOf<T>
  title: string
  change: Change
}

/** The same about a submission, with what it changed. */
export async function appendAbout<T extends EntryType>(
  desk: Pick<Desk, 'ledger' | 'policy' | 'score'>,
  by: Actor,
  { receipt: ref, entry: { unit, payload } }: Submission,
  said: Pick<Said<T>, 'type' | 'payload'>,
): Promise<Done<T> | Refusal> {
  const entry = await appendOne(desk, by, { unit, ref, ...said })
  if (entry instanceof Refusal) return entry
  return { entry, title: payload.title, change: changesOf(desk, [entry]) }
}
