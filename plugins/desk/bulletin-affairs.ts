import type { Context } from 'koishi'
import { unconfirmedUnits } from '../adoption'
import type { Period } from '../calendar'
import { acceptedIn } from '../deed'

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
    unconfirmed: accepted.filter((each) => unconfirmedUnits(ctx.ledger.state, each).length).length,
    waiting: accepted.filter(({ adoptions }) => !adoptions.length).length,
  }
}
