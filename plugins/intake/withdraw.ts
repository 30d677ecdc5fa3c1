import { sessionOrigin, speakerOf } from '../chat'
import type { Context, Session } from 'koishi'

import { LedgerError, parseReceipt, type Submission } from '../ledger'
import { today } from '../calendar'
import type { Person } from '../roster'
import { formatPoints } from '../score'
import { credit } from './settle'

export const name = 'intake-withdraw'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/撤回 编号`: a unit takes back what it handed in, until it is adopted. */
export function apply(ctx: Context) {
  ctx
    .command('撤回 [receipt:text]', { role: ['officer', 'leader'], captureQuote: false })
    .alias('撤稿')
    .action(({ session }, text = '') => withdraw(ctx, session!, text))
}

async function withdraw(ctx: Context, session: Session, text: string) {
  const receipt = parseReceipt(text, today().slice(0, 4))
  if (!receipt) return session.text('.expected')
  const submission = ctx.ledger.find(receipt)
  if (!submission || submission.status === 'reversed') return session.text('.unknown', [receipt])
  const person = speakerOf(ctx, session)!
  const { entry } = submission
  const hindrance = hindranceOf(submission, person)
  if (hindrance) return session.text(hindrance, [receipt, entry.unit])
  const points = formatPoints(ctx.score.earned(entry.id))
  const origin = sessionOrigin(ctx, session, entry.unit)
  try {
    await ctx.ledger.append({ ...origin, type: 'withdrawn', ref: receipt, payload: {} })
  } catch (error) {
    // A colleague was faster.
    if (error instanceof LedgerError) return session.text('.withdrawn', [receipt])
    throw error
  }
  return session.text('.done', { ...credit(ctx, entry), title: entry.payload.title, points })
}

/** Text key of why this person may not withdraw it now. */
function hindranceOf({ entry, status, adoptions }: Submission, { role, unit }: Person) {
  if (role !== 'editor' && unit?.name !== entry.unit) return '.not-yours'
  if (status !== 'accepted') return `.${status}`
  return adoptions.length ? '.adopted' : undefined
}
