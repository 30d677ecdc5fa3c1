import { type Actor, appendOne, type Desk, forbidden, isOfMessage, Refusal } from '../deed'
import { currentShares, type EntryOf, unconfirmedUnits } from '../ledger'

export interface ConfirmationRequest {
  /** The latest that waits for the unit's answer when absent. */
  receipt?: string
  isAccepted: boolean
  reason?: string
}

export interface ConfirmationOutcome {
  entry: EntryOf<'confirmed'>
  receipt: string
  /** Units whose consent is still missing. */
  waitingFor: string[]
}

/** Enters a unit's answer to how a joint manuscript is shared out. */
export async function confirmShares(
  desk: Desk,
  by: Actor,
  { receipt, isAccepted, reason }: ConfirmationRequest,
): Promise<ConfirmationOutcome | Refusal> {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const unit = by.person?.unit?.name
  if (!unit) return new Refusal('deed.no-unit')
  if (!isAccepted && !reason) {
    return new Refusal('adoption.confirmation.reason-expected', [receipt])
  }
  const shared = receipt ? sharesOf(desk, receipt) : latestWaiting(desk, unit)
  if (!shared) return new Refusal('adoption.confirmation.nothing', [receipt])
  const about = shared.ref!
  if (!shared.payload.parts.some((part) => part.unit === unit)) {
    return new Refusal('adoption.confirmation.not-yours', [about, unit])
  }
  const before = desk.ledger.find(about)!.history.findLast((each) => {
    return each.type === 'confirmed' && each.unit === unit && each.ref === shared.id
  })
  const payload = { isAccepted, reason }
  const isSame = before?.type === 'confirmed' && isAccepted && before.payload.isAccepted
  if (isSame && !isOfMessage(before, by)) {
    return new Refusal('adoption.confirmation.same', [about, unit])
  }
  const entry = await appendOne(desk, by, { type: 'confirmed', unit, ref: shared.id, payload })
  if (entry instanceof Refusal) return entry
  const { ledger } = desk
  const waitingFor = unconfirmedUnits(ledger.state, ledger.find(about)!)
  return { entry, receipt: about, waitingFor }
}

function sharesOf({ ledger }: Desk, receipt: string): EntryOf<'shared'> | undefined {
  const submission = ledger.find(receipt)
  return submission && currentShares(ledger.state, submission)
}

/** How a manuscript was shared last that the unit has not answered yet. */
export function latestWaiting(desk: Desk, unit: string): EntryOf<'shared'> | undefined {
  const { state, entries } = desk.ledger
  return entries.findLast((entry): entry is EntryOf<'shared'> => {
    if (entry.type !== 'shared') return false
    const submission = desk.ledger.find(entry.ref!)!
    const isCurrent = currentShares(state, submission)?.id === entry.id
    return isCurrent && unconfirmedUnits(state, submission).includes(unit)
  })
}
