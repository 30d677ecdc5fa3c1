import { type Context, h, type Session } from 'koishi'
import { findRule, nameRule } from '../check'

import { sessionOrigin } from '../chat'
import type { EntryOf } from '../ledger'
import { narrow } from '../calendar'
import type { Reception } from './reception'

export const name = 'intake-waive'
export const inject = ['policy', 'roster', 'manuscript', 'ledger', 'score', 'courier', 'archive']

/** `/放行 退稿号 规则 理由`: an editor lets a refused manuscript pass in spite of a rule. */
export function apply(ctx: Context, reception: Reception) {
  ctx
    .command('放行 [words:text]', { role: 'editor', captureQuote: false })
    .action(({ session }, text = '') => waive(ctx, reception, session!, text))
}

async function waive(ctx: Context, reception: Reception, session: Session, text: string) {
  const [no = '', rule = '', ...reason] = narrow(text).split(/\s+/)
  const refused = find(ctx, no)
  if (!refused || !rule) return session.text('.expected')
  if (refused.payload.isDestroyed) return session.text('.destroyed')
  const id = findRule(rule)
  const ids = [...new Set(refused.payload.findings.map((finding) => finding.rule))]
  if (!id || !ids.includes(id))
    return session.text('.unknown', [rule, ids.map(nameRule).join('、')])
  if (!reason.length) return session.text('.reason')
  await ctx.ledger.append({
    ...sessionOrigin(ctx, session, refused.unit),
    type: 'waived',
    ref: refused.id,
    payload: { rules: [id], reason: reason.join(' ') },
  })
  const { by } = refused
  const verdict = await reception.again(session, refused, refused.payload.file.name)
  const isHere = by.platform === session.platform && !session.isDirect
  return [isHere ? h.at(by.userId) : '', session.text('.done', [nameRule(id)]), '\n', verdict]
}

/** A refusal by its number: `退12`, `12`. */
function find(ctx: Context, no: string): EntryOf<'refused'> | undefined {
  const found = /^退?稿?(\d+)$/.exec(no)
  const entry = found ? ctx.ledger.entries[Number(found[1]) - 1] : undefined
  return entry?.type === 'refused' ? entry : undefined
}
