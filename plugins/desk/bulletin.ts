import { Questions, readPeriod, sessionOrigin } from '../chat'
import { type Context, type Session, SessionError } from 'koishi'

import { type EntryOf, LedgerError } from '../ledger'
import { dayOf, today } from '../calendar'
import { drawUp } from './bulletin-papers'
import { announce, announceAs } from './bulletin-post'
import { publish } from './bulletin-publish'
import { monthBefore, monthKey, monthOf, type Scope, scopeOf } from './bulletin-scope'
import { affairLines, resultLines } from './bulletin-words'

export const name = 'desk-bulletin'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier']

/** `/公示 [期间]`: shows how a period stands, and makes it public when the editor says yes. */
export function apply(ctx: Context) {
  const questions = new Questions<Scope>()

  ctx
    .command('公示 [words:text]', { role: 'editor', captureQuote: false })
    .alias('发布公示', '积分公示')
    .action(({ session }, text = '') => {
      const said = text.trim()
      if (/^(?:确认|取消)$/.test(said)) return conclude(ctx, questions, session!, said)
      return ask(ctx, questions, session!, said)
    })

  ctx.middleware((session, next) => {
    const said = session.stripped.content.trim()
    return questions.expects(session, said) ? conclude(ctx, questions, session, said) : next()
  })
}

/** Says what would be made public, and asks whether to. */
function ask(ctx: Context, questions: Questions<Scope>, session: Session, text: string) {
  const scope = understand(ctx, text)
  const { period, isOver, isFinal } = scope
  const published = isFinal && ctx.ledger.state.published.get(monthKey(period))
  if (published) return publishedText(session, published)
  if (!ctx.score.board(period).rows.length) {
    return session.text('desk.bulletin.nobody', [period.label])
  }
  questions.ask(session, scope)
  const [, month, date] = today().split('-').map(Number)
  return [
    session.text(isOver ? 'desk.bulletin.ask' : 'desk.bulletin.ask-stage', {
      period: period.label,
      month,
      date,
    }),
    ...resultLines(ctx, scope),
    ...affairLines(ctx, scope),
    session.text(`desk.bulletin.means-${isFinal ? 'final' : isOver ? 'over' : 'stage'}`, [
      period.label,
    ]),
    ...(isAlone(ctx) ? [session.text('desk.bulletin.no-group')] : []),
    session.text('desk.bulletin.yes'),
  ].join('\n')
}

/** The named period; else the month before as long as it is not public, then this month. */
function understand(ctx: Context, text: string): Scope {
  const day = today()
  const named = text ? readPeriod(ctx, text) : undefined
  if (text && !named) throw new SessionError('desk.bulletin.unclear', [text])
  if (named && named.from > day) throw new SessionError('desk.bulletin.future', [named.label])
  if (named) return scopeOf(named, day)
  const before = monthBefore(day)
  const isOpen = !ctx.ledger.state.published.has(monthKey(before))
  const isWanted = isOpen && ctx.score.board(before).rows.length > 0
  return scopeOf(isWanted ? before : monthOf(day), day)
}

async function conclude(
  ctx: Context,
  questions: Questions<Scope>,
  session: Session,
  said: string,
): Promise<string> {
  const scope = questions.take(session, said)
  if (scope === undefined) return session.text('desk.bulletin.nothing-asked')
  if (!scope) return session.text('desk.bulletin.left')
  try {
    return scope.isFinal ? await settle(ctx, session, scope) : await show(ctx, session, scope)
  } catch (error) {
    if (error instanceof LedgerError) return session.text('desk.overtaken', [error.reason])
    ctx.logger('desk').error(error)
    return session.text('desk.bulletin.failed', [scope.period.label])
  }
}

/** Makes a month public for good. */
async function settle(ctx: Context, session: Session, scope: Scope): Promise<string> {
  const origin = sessionOrigin(ctx, session, '', 'published')
  const entry = await publish(ctx, scope, origin)
  if (entry.id !== origin.id) return publishedText(session, entry)
  await announce(ctx, entry, hereOf(session))
  const key = isAlone(ctx) ? 'desk.bulletin.done-here' : 'desk.bulletin.done'
  return session.text(key, { period: scope.period.label, no: entry.seq })
}

/** Whether nobody but the editor who asks can be written to: no group is served. */
function isAlone(ctx: Context): boolean {
  return ctx.courier.groups().length === 0
}

/** Shows how a period stands; nothing is settled. */
async function show(ctx: Context, session: Session, scope: Scope): Promise<string> {
  const { pictures, workbook, notice } = await drawUp(ctx, scope, today())
  const key = `bulletin:${sessionOrigin(ctx, session, '').id}`
  await announceAs(ctx, key, scope, today(), [...pictures, workbook, notice], hereOf(session))
  const said = isAlone(ctx) ? 'desk.bulletin.shown-here' : 'desk.bulletin.shown'
  return session.text(said, [scope.period.label])
}

function publishedText(session: Session, { seq, at, payload }: EntryOf<'published'>): string {
  const [, month, date] = dayOf(new Date(at)).split('-').map(Number)
  const { label } = payload.period
  return session.text('desk.bulletin.published-before', { period: label, month, date, no: seq })
}

function hereOf({ platform, selfId, channelId, guildId, userId }: Session) {
  return { platform, selfId, channelId: channelId!, guildId, userId }
}
