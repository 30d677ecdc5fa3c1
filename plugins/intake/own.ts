import type { Context, Session } from 'koishi'
import type { Submission } from '../ledger'
import { parsePeriod, today } from '../policy'
import { formatPoints } from '../score'
import { parseReceipt } from './receipt'
import type { Reception } from './reception'
import { credit } from './settle'

export const name = 'intake-own'
export const inject = ['policy', 'roster', 'manuscript', 'ledger', 'score', 'courier']

/** How many submissions fit in one message on a phone. */
const SHOWN = 10

/** What an officer does with what was handed in: `/我的`, `/撤回`, `/改名`. */
export function apply(ctx: Context, reception: Reception) {
  ctx
    .command('我的 [period:text]', { role: ['officer', 'leader'] })
    .alias('我的稿件', '我的报送')
    .action(({ session }, text = '') => mine(ctx, session!, text))

  ctx
    .command('撤回 [receipt:text]', { role: ['officer', 'leader'], captureQuote: false })
    .alias('撤稿')
    .action(({ session }, text = '') => withdraw(ctx, session!, text))

  ctx
    .command('改名', { role: ['officer', 'leader'], captureQuote: false })
    .action(({ session }) => {
      const { platform, userId } = session!
      const refused = ctx.ledger.lastRefused({ platform, userId: userId! })
      const since = ctx.ledger.lastSubmitted({ platform, userId: userId! })
      const isLatest = refused && (since?.seq ?? 0) < refused.seq
      if (!isLatest || !refused.payload.rename) return session!.text('.nothing')
      return reception.rename(session!, ctx.roster.identify(session!)!, refused)
    })
}

function mine(ctx: Context, session: Session, text: string) {
  const period = parsePeriod(text, today())
  if (!period) return session.text('.period', [text])
  const person = ctx.roster.identify(session)!
  const unit = person.unit?.name ?? ''
  const own = ctx.ledger
    .submissions(unit, period.from, period.to)
    .filter(({ entry, status }) => entry.by.name === person.name && status !== 'reversed')
  const head = { name: person.name, period: period.label, count: own.length }
  if (!own.length) return session.text('.none', head)
  const lines = own.toReversed().slice(0, SHOWN)
  return [
    session.text('.head', head),
    ...lines.map((submission) => line(ctx, session, submission)),
    ...(own.length > SHOWN ? [session.text('.more', [own.length - SHOWN])] : []),
  ].join('\n')
}

function line(ctx: Context, session: Session, { receipt, entry, status, adoptions }: Submission) {
  const { column: key, title, items, day } = entry.payload
  const column = ctx.policy.at(day).columns[key]
  const count =
    column.countBy === 'item'
      ? session.text('intake.items', [items.length])
      : session.text('intake.manuscript')
  const state = status === 'withdrawn' ? '.withdrawn' : adoptions.length ? '.adopted' : undefined
  const params = {
    receipt,
    column: column.name,
    title,
    count,
    status: state ? session.text(state) : '',
  }
  return session.text('.line', params)
}

async function withdraw(ctx: Context, session: Session, text: string) {
  const receipt = parseReceipt(text, today().slice(0, 4))
  if (!receipt) return session.text('.expected')
  const submission = ctx.ledger.find(receipt)
  if (!submission || submission.status === 'reversed') return session.text('.unknown', [receipt])
  const { entry, status, adoptions } = submission
  const person = ctx.roster.identify(session)!
  if (person.role !== 'editor' && person.unit?.name !== entry.unit) {
    return session.text('.not-yours', [receipt, entry.unit])
  }
  if (status === 'withdrawn') return session.text('.already', [receipt])
  if (adoptions.length) return session.text('.adopted', [receipt])
  const { platform, userId, channelId, messageId } = session
  const earned = ctx.score.earned(entry.id)
  await ctx.ledger.append({
    id: [platform, channelId, messageId].join(':'),
    type: 'withdrawn',
    by: { name: person.name, platform, userId: userId! },
    unit: entry.unit,
    ref: receipt,
    source: { platform, channelId: channelId!, messageId: messageId! },
    policy: ctx.policy.at().id,
    payload: {},
  })
  const params = { ...credit(ctx, entry), title: entry.payload.title, points: formatPoints(earned) }
  return session.text('.done', params)
}
