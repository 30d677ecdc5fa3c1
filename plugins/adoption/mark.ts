import {
  acceptedSubmission,
  type Actor,
  appendOne,
  type Change,
  changesOf,
  type Desk,
  forbidden,
  originOf,
  Refusal,
} from '../deed'
import type { EntryOf } from '../ledger'
import { findNamed } from '../policy'
import { namesOf } from './names'

export interface MarkRequest {
  receipt: string
  /** Traits by any of the names the policy gives them. */
  traits: string[]
}

export interface MarkOutcome {
  entry: EntryOf<'marked'>
  title: string
  change: Change
}

/** Enters what a submission is, in words of the policy. */
export async function mark(
  desk: Desk,
  by: Actor,
  request: MarkRequest,
): Promise<MarkOutcome | Refusal> {
  const known = desk.policy.at().traits
  const refusal =
    forbidden(by, 'editor') ?? (known.length ? undefined : new Refusal('adoption.mark.no-traits'))
  if (refusal) return refusal
  const { receipt } = request
  const submission = acceptedSubmission(desk, receipt)
  if (submission instanceof Refusal) return submission
  if (!request.traits.length) return new Refusal('adoption.mark.trait-expected', [namesOf(known)])
  const unknown = request.traits.find((word) => !findNamed(known, word))
  if (unknown) return new Refusal('adoption.mark.unknown-trait', [unknown, namesOf(known)])
  const traits = [...new Set(request.traits.map((word) => findNamed(known, word)!.name))]
  const { unit, payload } = submission.entry
  const origin = originOf(desk, by, unit, receipt, 'marked')
  const entry = await appendOne(desk, {
    ...origin,
    type: 'marked',
    ref: receipt,
    payload: { traits },
  })
  if (entry instanceof Refusal) return entry
  return { entry, title: payload.title, change: changesOf(desk, [entry]) }
}
