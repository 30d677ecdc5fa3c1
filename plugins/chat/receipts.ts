import type { Session } from 'koishi'
import { type Desk, Refusal, yearOf } from '../deed'
import type { Said } from './said'

type Ledger = Pick<Desk, 'ledger'>

/** The receipt of the message this one quotes: a manuscript, or an answer of ours about one. */
export function quotedReceipt({ ledger }: Ledger, session: Session): string | undefined {
  const { quote, platform, channelId } = session
  if (!quote?.id) return undefined
  const handed = ledger.byMessage({ platform, channelId: channelId!, messageId: quote.id })
  if (handed?.type === 'submitted') return handed.payload.receipt
  // 已收稿，回执 2021-0002 … 替换了之前的 2021-0001
  const own = /(?<!原)回执\s?(\d{4}-\d{4,})(?!\d)/.exec(quote.content ?? '')
  if (own) return own[1]
  const said = new Set(quote.content?.match(/(?<!\d)\d{4}-\d{4,}(?!\d)/g))
  return said.size === 1 ? [...said][0] : undefined
}

/** The receipt said first, else the quoted one; undefined when there is neither. */
export function saidReceipt(desk: Ledger, session: Session, said: Said): string | undefined {
  const year = yearOf(desk)
  // Beside a quoted message a number without a space may well be the beginning of the reason.
  return said.receipt(year) ?? quotedReceipt(desk, session) ?? said.tightReceipt(year)
}

/** The same; throws a refusal when there is neither. */
export function takeReceipt(desk: Ledger, session: Session, said: Said, example: string): string {
  const receipt = saidReceipt(desk, session, said)
  if (!receipt) throw new Refusal('chat.receipt-expected', [example])
  return receipt
}
