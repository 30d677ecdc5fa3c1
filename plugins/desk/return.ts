import { type Context, type Session, SessionError } from 'koishi'

import { Said, sessionOrigin } from '../chat'
import { changeLines } from './change'
import { sayTo } from './kinds'
import { acceptedOf, appendOrTell, takeReceipt } from './submissions'
import { briefTitle } from './title'

export const name = 'desk-return'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/退回 编号 理由`: gives an accepted manuscript back; it counts again when it is mended. */
export function apply(ctx: Context) {
  ctx
    .command('退回 [words:text]', { role: 'editor', captureQuote: false })
    .alias('退稿')
    .action(({ session }, text = '') => giveBack(ctx, session!, text))
}

async function giveBack(ctx: Context, session: Session, text: string) {
  const said = new Said(text)
  const receipt = takeReceipt(ctx, session, said, session.text('.example'))
  const origin = sessionOrigin(ctx, session, '', receipt, 'returned')
  // Hearing the same message again gives the same answer.
  const isHeard = ctx.ledger.state.entries.has(origin.id)
  const { entry, adoptions } = isHeard ? ctx.ledger.find(receipt)! : acceptedOf(ctx, receipt)
  if (adoptions.length) throw new SessionError('desk.return-adopted', [receipt, adoptions[0].seq])
  const reason = said.rest
  if (!reason) throw new SessionError('desk.reason-expected', [`/退回 ${receipt} 第2条数据有误`])
  const { unit, payload } = entry
  const [{ entry: returned }] = await appendOrTell(ctx, {
    ...origin,
    unit,
    type: 'returned',
    ref: receipt,
    payload: { reason },
  })
  const change = changeLines(ctx, sayTo(session), [returned]).join('\n')
  const title = briefTitle(payload.title)
  return session.text('.done', { receipt, unit, title, change, no: returned.seq })
}
