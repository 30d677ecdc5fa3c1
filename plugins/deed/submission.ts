import type { Period } from '../calendar'
import type { Submission } from '../ledger'
import type { Desk } from './desk'
import { noManuscript } from './lost'
import { Refusal } from './refusal'

export function acceptedSubmission(
  { ledger }: Pick<Desk, 'ledger'>,
  receipt: string,
): Submission | Refusal {
  const submission = ledger.find(receipt)
  if (submission?.status === 'accepted') return submission
  return submission
    ? new Refusal(`deed.${submission.status}`, [receipt])
    : noManuscript({ ledger }, receipt)
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
