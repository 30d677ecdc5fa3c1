import { readPeriod } from '../chat'
import { type Context, type Session, SessionError } from 'koishi'
import { today } from '../calendar'
import { upTo } from './bulletin-content'
import { drawUpWorkbook } from './bulletin-papers'
import { scopeOf } from './bulletin-scope'

export const name = 'desk-export'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier']

/** `/导出 [期间]`: the workbook of a period as it stands; nothing is made public. */
export function apply(ctx: Context) {
  ctx
    .command('导出 [words:text]', { role: 'editor', captureQuote: false })
    .alias('导出积分', '导出表格')
    .action(({ session }, text = '') => deliver(ctx, session!, text.trim()))
}

async function deliver(ctx: Context, session: Session, text: string) {
  const day = today()
  const period = readPeriod(ctx, text)
  if (!period) throw new SessionError('desk.bulletin.unclear-export', [text])
  const { rows } = ctx.score.board(period)
  if (!rows.length) return session.text('.nobody', [period.label])
  const { name: fileName, bytes } = await drawUpWorkbook(ctx, scopeOf(period, day), day)
  await ctx.courier.sendFile(session, fileName, bytes)
  return session.text('.done', [upTo(ctx, period, day).label, rows.length])
}
