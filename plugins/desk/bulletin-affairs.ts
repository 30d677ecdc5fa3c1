import type { Context } from 'koishi'
import type { EntryOf, Submission } from '../ledger'
import type { Period } from '../calendar'
import { acceptedIn } from './waiting'

/** What an editor may want to settle before a period is made public. */
export interface Affairs {
  /** Objections nobody has answered. */
  objections: number
  /** Joint manuscripts whose units have not all agreed. */
  unconfirmed: number
  /** Manuscripts with no adoption. */
  waiting: number
}

export function affairsOf(ctx: Context, period: Period): Affairs {
  const accepted = acceptedIn(ctx, period)
  return {
    objections: ctx.ledger.objections().filter(({ answer }) => !answer).length,
    unconfirmed: accepted.filter((each) => isUnconfirmed(ctx, each)).length,
    waiting: accepted.filter(({ adoptions }) => !adoptions.length).length,
  }
}

function isUnconfirmed(ctx: Context, { history }: Submission): boolean {
  const { reversed } = ctx.ledger.state
  const held = history.filter(({ id }) => !reversed.has(id))
  const shared = held.findLast((entry) => entry.type === 'shared')
  if (!shared) return false
  const answers = held.filter(
    (entry): entry is EntryOf<'confirmed'> => entry.type === 'confirmed' && entry.ref === shared.id,
  )
  const last = (unit: string) => answers.findLast((entry) => entry.unit === unit)
  return shared.payload.parts.some(({ unit }) => !last(unit)?.payload.isAccepted)
}
