import type { Context, Session } from 'koishi'
import { quotedReceipt } from '../../chat'
import type { Actor } from '../../deed'
import { swapsFor } from '../../duty'
import { unreadBy } from '../../instruction'
import { wasAsked } from '../../signoff'

/** Whether a plain yes can only answer the question about this manuscript. */
export function isAskedThis(ctx: Context, session: Session, by: Actor, receipt: string): boolean {
  if (quotedReceipt(ctx, session) === receipt) return true
  if (session.quote?.content) return false
  const submission = ctx.ledger.find(receipt)
  return !!submission && wasAsked(ctx, submission, by) && !isAskedElse(ctx, by)
}

function isAskedElse(ctx: Context, by: Actor): boolean {
  const unit = by.person?.unit?.name
  const incidents = [...ctx.ledger.state.incidents.values()]
  return (
    swapsFor(ctx, by, new Date()).length > 0 ||
    (!!unit && unreadBy(ctx, unit).length > 0) ||
    incidents.some(({ facts, closed }) => !closed && facts.unit === unit)
  )
}
