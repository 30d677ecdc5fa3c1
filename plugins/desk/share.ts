import { isDeepStrictEqual as isDeepEqual } from 'node:util'
import { type Context, type Session, SessionError } from 'koishi'

import { Said, sessionOrigin } from '../chat'
import type { EntryOf, Submission } from '../ledger'
import { today } from '../calendar'
import { formatPoints } from '../score'
import { changeLines } from './change'
import { sayTo } from './kinds'
import { readShares, sharesText } from './shares'
import { acceptedOf, appendOrTell, takeReceipt } from './submissions'
import { briefTitle } from './title'

export const name = 'desk-share'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/合稿 编号 单位=分 …`: how what a joint manuscript earns is shared out. */
export function apply(ctx: Context) {
  ctx
    .command('合稿 [words:text]', { role: 'editor', captureQuote: false })
    .alias('分配', '合稿分配')
    .action(({ session }, text = '') => share(ctx, session!, text))
}

async function share(ctx: Context, session: Session, text: string) {
  const said = new Said(text)
  // What follows is a unit, and 人事处 is one.
  const named = said.tightReceipt(today().slice(0, 4), '\\s|\\p{sc=Han}')
  const receipt = named ?? takeReceipt(ctx, session, said, session.text('.example'))
  const submission = acceptedOf(ctx, receipt)
  const { unit, payload } = submission.entry
  if (said.isOver) throw new SessionError('desk.shares.few', [unit])
  const total = earnedBy(ctx, submission)
  const isManual = ctx.policy.at(payload.day).share?.by === 'manual'
  const shares = readShares(said.rest, ctx.roster, unit, total, isManual)
  if ('key' in shares) {
    const params = shares.params.map((each) => (typeof each === 'number' ? asPoints(each) : each))
    throw new SessionError(`desk.shares.${shares.key}`, params)
  }
  const origin = sessionOrigin(ctx, session, unit, receipt, 'shared')
  const now = sharedNow(ctx, submission)
  // Entering it anew would ask all units to confirm it anew.
  if (now && now.id !== origin.id && isDeepEqual(now.payload, shares)) {
    throw new SessionError('desk.shares.same', [receipt, now.seq])
  }
  const draft = { ...origin, type: 'shared', ref: receipt, payload: shares } as const
  const [{ entry }] = await appendOrTell(ctx, draft)
  const about = { receipt, title: briefTitle(payload.title), no: entry.seq }
  const parts = sharesText(sayTo(session), shares)
  const change = changeLines(ctx, sayTo(session), [entry]).join('\n')
  return session.text('.done', { ...about, total: formatPoints(total), parts, change })
}

/** How a submission is shared at present. */
function sharedNow(ctx: Context, { history }: Submission): EntryOf<'shared'> | undefined {
  const { reversed } = ctx.ledger.state
  const held = history.filter(({ id }) => !reversed.has(id))
  return held.findLast((entry): entry is EntryOf<'shared'> => entry.type === 'shared')
}

/** All a submission has earned, in hundredths of a point. */
function earnedBy(ctx: Context, { history }: Submission): number {
  return history.reduce((sum, { id }) => sum + ctx.score.earned(id), 0)
}

function asPoints(hundredths: number): string {
  return formatPoints(Math.abs(hundredths))
}
