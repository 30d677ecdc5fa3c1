import type { Session } from 'koishi'
import { today } from '../calendar'
import { type Desk, Refusal } from '../deed'
import type { Said } from './said'

type Ledger = Pick<Desk, 'ledger'>

/** The receipt of the message this one quotes: a manuscript, or an answer of ours about one. */
export function quotedReceipt({ ledger }: Ledger, session: Session): string | undefined {
  const { quote, platform, channelId } = session
  if (!quote?.id) return undefined
  const handed = ledger.byMessage({ platform, channelId: channelId!, messageId: quote.id })
  if (handed?.type === 'submitted') return handed.payload.receipt
  const said = new Set(quote.content?.match(/(?<!\d)\d{4}-\d{4,}(?!\d)/g))
  return said.size === 1 ? [...said][0] : undefined
}

/** The receipt said first, else the quoted one. Throws a refusal when there is neither. */
export function takeReceipt(desk: Ledger, session: Session, said: Said, example: string): string {
  const year = today().slice(0, 4)
  // Beside a quoted message a number without a space may well be the beginning of the reason.
  const receipt = said.receipt(year) ?? quotedReceipt(desk, session) ?? said.tightReceipt(year)
  if (!receipt) throw new Refusal('chat.receipt-expected', [example])
  return receipt
}
