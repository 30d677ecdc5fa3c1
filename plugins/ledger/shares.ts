import type { EntryOf, LedgerState, Submission } from './types'

/** How a submission is shared out at present; undefined when it is not. */
export function currentShares(
  { reversed }: Pick<LedgerState, 'reversed'>,
  { history }: Pick<Submission, 'history'>,
): EntryOf<'shared'> | undefined {
  return history.findLast(
    (entry): entry is EntryOf<'shared'> => entry.type === 'shared' && !reversed.has(entry.id),
  )
}

/** Units that have not agreed to how a submission is shared out at present, in the order shared. */
export function unconfirmedUnits(
  state: Pick<LedgerState, 'reversed'>,
  submission: Pick<Submission, 'history'>,
): string[] {
  const shared = currentShares(state, submission)
  const answers = submission.history.filter((entry) => entry.type === 'confirmed')
  const hasAgreed = (unit: string) =>
    answers.findLast((entry) => entry.unit === unit && entry.ref === shared!.id)?.payload.isAccepted
  return shared?.payload.parts.map(({ unit }) => unit).filter((unit) => !hasAgreed(unit)) ?? []
}
