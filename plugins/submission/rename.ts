import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import type { EntryOf } from '../ledger'
import { lastRefusal } from './earlier'
import { settle } from './hand-in'
import type { HandInOutcome } from './outcome'

/** 改名: takes the manuscript last refused for its name alone, under the proper name. */
export async function rename(desk: Desk, by: Actor): Promise<HandInOutcome | Refusal> {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const refused = lastRefusal(desk, by.account)
  if (!refused?.payload.rename) return new Refusal('submission.rename.nothing')
  return takeAgain(desk, by, refused, refused.payload.rename)
}

/** Takes the file of an earlier refusal again, under this name; it stays its officer's. */
export function takeAgain(
  desk: Desk,
  by: Actor,
  refused: EntryOf<'refused'>,
  name: string,
): Promise<HandInOutcome | Refusal> {
  const { unit, by: author, payload } = refused
  const { file, column, fileMessage } = payload
  return settle(desk, by, {
    column: desk.policy.at().columns[column],
    unit: desk.roster.match(unit)!,
    author,
    file: { ...file, name },
    fileMessage,
    refused,
  })
}
