import type { Period } from '../../calendar'
import { acceptedIn, type Desk } from '../../deed'
import type { EntryOf, Submission } from '../../ledger'

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
  return {
    objections: desk.ledger.objections().filter(({ answer }) => !answer).length,
    unconfirmed: accepted.filter((each) => isUnconfirmed(desk, each)).length,
    waiting: accepted.filter(({ adoptions }) => !adoptions.length).length,
  }
}

function isUnconfirmed({ ledger }: Books, { history }: Submission): boolean {
  const valid = history.filter(({ id }) => !ledger.state.reversed.has(id))
  const shared = valid.findLast((entry) => entry.type === 'shared')
  if (!shared) return false
  const answers = valid.filter(
    (entry): entry is EntryOf<'confirmed'> => entry.type === 'confirmed' && entry.ref === shared.id,
  )
  const last = (unit: string) => answers.findLast((entry) => entry.unit === unit)
  return shared.payload.parts.some(({ unit }) => !last(unit)?.payload.isAccepted)
}
