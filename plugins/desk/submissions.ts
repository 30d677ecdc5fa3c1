import { type Context, SessionError, type Session } from 'koishi'
import { LedgerError } from '../ledger'
import { today } from '../calendar'
import type { Said } from '../chat'

/** The receipt of the message this one quotes: a manuscript, or an answer of ours about one. */
function quotedReceipt(ctx: Context, session: Session): string | undefined {
  const { quote, platform, channelId } = session
  if (!quote?.id) return undefined
  const handed = ctx.ledger.byMessage({ platform, channelId: channelId!, messageId: quote.id })
  if (handed?.type === 'submitted') return handed.payload.receipt
  const said = new Set(quote.content?.match(/(?<!\d)\d{4}-\d{4,}(?!\d)/g))
  return said.size === 1 ? [...said][0] : undefined
}

/** The receipt said first, else the quoted one. Throws what to tell when there is neither. */
export function takeReceipt(ctx: Context, session: Session, said: Said, example: string): string {
  const year = today().slice(0, 4)
  // Beside a quoted message a number without a space may well be the beginning of the reason.
  const receipt = said.receipt(year) ?? quotedReceipt(ctx, session) ?? said.tightReceipt(year)
  if (!receipt) throw new SessionError('desk.receipt-expected', [example])
  return receipt
}

/** Appends; a colleague who was faster is told of, since the state is no more what it was. */
export async function appendOrTell(
  ctx: Context,
  ...drafts: Parameters<Context['ledger']['append']>[0][]
) {
  try {
    return await Promise.all(drafts.map((draft) => ctx.ledger.append(draft)))
  } catch (error) {
    if (error instanceof LedgerError) throw new SessionError('desk.overtaken', [error.reason])
    throw error
  }
}
