import { speakerOf } from '../chat'
import type { Context, Session } from 'koishi'
import { type EntryOf, parseReceipt } from '../ledger'
import { today } from '../calendar'

/** A manuscript that was handed in, whatever became of it. */
export type HandedIn = EntryOf<'submitted' | 'refused'>

/**
 * The manuscript of a receipt, else what this person handed in last; or, in words, why there is
 * none to work on.
 */
export function findOwn(ctx: Context, session: Session, text: string): HandedIn | string {
  const entry = text ? ofReceipt(ctx, session, text) : last(ctx, session)
  if (typeof entry === 'string') return entry
  const isDestroyed = 'isDestroyed' in entry.payload && entry.payload.isDestroyed
  return isDestroyed ? session.text('intake.own.destroyed') : entry
}

function ofReceipt(ctx: Context, session: Session, text: string): HandedIn | string {
  const person = speakerOf(ctx, session)!
  const receipt = parseReceipt(text, today().slice(0, 4))
  const entry = receipt && ctx.ledger.find(receipt)?.entry
  if (!entry) return session.text('intake.own.unknown', [text])
  const isTheirs = person.role === 'editor' || person.unit?.name === entry.unit
  return isTheirs ? entry : session.text('intake.own.not-yours', [receipt, entry.unit])
}

function last(ctx: Context, session: Session): HandedIn | string {
  const account = { platform: session.platform, userId: session.userId! }
  const [refused, submitted] = [ctx.ledger.lastRefused(account), ctx.ledger.lastSubmitted(account)]
  const entry = (refused?.seq ?? 0) > (submitted?.seq ?? 0) ? refused : submitted
  return entry ?? session.text('intake.own.nothing')
}
