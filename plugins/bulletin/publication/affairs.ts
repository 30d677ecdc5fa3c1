import type { Period } from '../../calendar'
import { acceptedIn, type Desk } from '../../deed'
import { unconfirmedUnits } from '../../ledger'

type Books = Pick<Desk, 'roster' | 'ledger'>

/** What an editor may want to settle before a period is made public. */
export interface Affairs {
  /** Objections nobody has answered. */
  objections: number
  /** Joint manuscripts whose units have not all agreed. */
  unconfirmed: number
  /** Manuscripts with no adoption. */
  waiting: number
}

export function affairsOf(desk: Books, period: Period): Affairs {
  const accepted = acceptedIn(desk, period)
  const { state } = desk.ledger
  return {
    objections: desk.ledger.objections().filter(({ answer }) => !answer).length,
    unconfirmed: accepted.filter((each) => unconfirmedUnits(state, each).length > 0).length,
    waiting: accepted.filter(({ adoptions }) => !adoptions.length).length,
  }
}
