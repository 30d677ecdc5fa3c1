import {
  acceptedSubmission,
  type Actor,
  appendAbout,
  type Desk,
  type Done,
  forbidden,
  Refusal,
} from '../deed'
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
  return appendAbout(desk, by, submission, { type: 'marked', payload: { traits } })
}
