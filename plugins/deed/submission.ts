import type { Period } from '../calendar'
import type { Submission } from '../ledger'
import type { Desk } from './desk'
import { Refusal } from './refusal'

/** Why a receipt's submission is not to be worked on; undefined when it is. */
export function hindranceOf(submission: Submission | undefined, receipt: string) {
  if (!submission) return new Refusal('deed.unknown', [receipt])
  const { status } = submission
  return status === 'accepted' ? undefined : new Refusal(`deed.${status}`, [receipt])
}

/** The submission of a receipt, if it is accepted. */
export function acceptedSubmission(
  { ledger }: Pick<Desk, 'ledger'>,
  receipt: string,
): Submission | Refusal {
  const submission = ledger.find(receipt)
  return hindranceOf(submission, receipt) ?? submission!
}

/** The accepted submissions of a period, unit by unit. */
export function acceptedIn(
  { roster, ledger }: Pick<Desk, 'roster' | 'ledger'>,
  { from, to }: Period,
): Submission[] {
  return roster.units
    .flatMap(({ name }) => ledger.submissions(name, from, to))
    .filter(({ status }) => status === 'accepted')
}
