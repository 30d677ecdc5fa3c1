import {
  acceptedSubmission,
  type Actor,
  appendAbout,
  type Desk,
  type Done,
  forbidden,
  isOfMessage,
  Refusal,
} from '../deed'
import type { Submission } from '../ledger'
import { findNamed } from '../policy'
import { namesOf } from './names'

/** Enters what a submission is: traits by any of the names the policy gives them. */
export async function mark(
  desk: Desk,
  by: Actor,
  { receipt, traits: words }: { receipt: string; traits: string[] },
): Promise<Done<'marked'> | Refusal> {
  const known = desk.policy.at().traits
  const refusal =
    forbidden(by, 'editor') ?? (known.length ? undefined : new Refusal('adoption.mark.no-traits'))
  const submission = refusal ?? acceptedSubmission(desk, receipt)
  if (submission instanceof Refusal) return submission
  if (!words.length) return new Refusal('adoption.mark.trait-expected', [namesOf(known)])
  const unknown = words.find((word) => !findNamed(known, word))
  if (unknown) return new Refusal('adoption.mark.unknown-trait', [unknown, namesOf(known)])
  const traits = [...new Set(words.map((word) => findNamed(known, word)!.name))]
  const flaw = markedBefore(desk, by, submission, traits)
  return flaw ?? appendAbout(desk, by, submission, { type: 'marked', payload: { traits } })
}

/** All of it was entered before: nothing would change. */
function markedBefore(
  { ledger }: Desk,
  by: Actor,
  { receipt, history }: Submission,
  traits: string[],
): Refusal | undefined {
  const marks = history.filter((entry) => entry.type === 'marked')
  const valid = marks.filter(({ id }) => !ledger.state.reversed.has(id))
  const known = new Set(valid.flatMap(({ payload }) => payload.traits))
  const isNew = traits.some((trait) => !known.has(trait))
  if (isNew || valid.some((entry) => isOfMessage(entry, by))) return undefined
  return new Refusal('adoption.mark.same', [receipt, traits.join('、'), valid.at(-1)!.seq])
}
