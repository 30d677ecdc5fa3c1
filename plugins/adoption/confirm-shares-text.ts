import type { ConfirmationOutcome } from './confirm-shares'
import { say } from './say'

export function confirmedText({ entry, receipt, waitingFor }: ConfirmationOutcome): string {
  if (!entry.payload.isAccepted) return say('adoption.confirmation.objected', [receipt])
  return waitingFor.length
    ? say('adoption.confirmation.confirmed', [receipt, waitingFor.join('、')])
    : say('adoption.confirmation.all-confirmed', [receipt])
}
