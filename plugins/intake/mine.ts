import { readPeriod, speakerOf } from '../chat'
import type { Context, Session } from 'koishi'
import type { Submission } from '../ledger'

export const name = 'intake-mine'
export const inject = ['policy', 'roster', 'ledger']

/** How many submissions fit in one message on a phone. */
const SHOWN = 10

/** `/我的 [期间]`: what a person handed in, the latest first. */
export function apply(ctx: Context) {
  ctx
    .command('我的 [period:text]', { role: ['officer', 'leader'] })
    .alias('我的稿件', '我的报送')
    .action(({ session }, text = '') => mine(ctx, session!, text))
}

function mine(ctx: Context, session: Session, text: string) {
  const period = readPeriod(ctx, text)
  if (!period) return session.text('.period', [text])
  const { name, unit } = speakerOf(ctx, session)!
  const own = ctx.ledger
    .submissions(unit?.name ?? '', period.from, period.to)
    .filter(({ entry, status }) => entry.by.name === name && status !== 'reversed')
  const head = { name, period: period.label, count: own.length }
  if (!own.length) return session.text('.none', head)
  const latest = own.toReversed().slice(0, SHOWN)
  return [
    session.text('.head', head),
    ...latest.map((submission) => line(ctx, session, submission)),
    ...(own.length > SHOWN ? [session.text('.more', [own.length - SHOWN])] : []),
  ].join('\n')
}

function line(ctx: Context, session: Session, { receipt, entry, status, adoptions }: Submission) {
  const { column: key, title, items, day } = entry.payload
  const { name, countBy } = ctx.policy.at(day).columns[key]
  const count = countBy === 'item' ? 'intake.items' : 'intake.manuscript'
  const state = status !== 'accepted' ? `.${status}` : adoptions.length ? '.adopted' : undefined
  return session.text('.line', {
    receipt,
    column: name,
    count: session.text(count, [items.length]),
    title,
    status: state ? session.text(state) : '',
  })
}
