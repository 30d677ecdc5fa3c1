import { type Context, type Session, SessionError, Universal } from 'koishi'
import { sayIn } from '../courier'
import { sessionOrigin } from '../chat'
import type { EntryOf } from '../ledger'
import { dayOf, parsePeriod, type Period, today } from '../calendar'
import { drawUp } from './bulletin-papers'
import { planBulletins, type Planned } from './bulletin-plan'
import { announce, postToEditors } from './bulletin-post'
import { publish } from './bulletin-publish'
import { isMonth, monthBefore, monthKey, monthOf, scopeOf } from './bulletin-scope'
import { affairLines, fullText, resultLines } from './bulletin-words'

export const name = 'desk-bulletin-calendar'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier', 'jobs']

/** How far back is looked for what was not sent before the bot ended, in milliseconds. */
const LOOKBACK = 24 * 3600_000

/** Publication by itself, at the regulation's moments, and `/暂缓公示` that holds it back. */
export function apply(ctx: Context) {
  ctx.jobs.add({
    name: 'bulletin',
    plan: (from, to) => planBulletins((day) => ctx.policy.at(day), ctx.policy.calendar, from, to),
    run: (planned) => (planned.step === 'draft' ? draft : publishByItself)(ctx, planned),
  })

  ctx.on('bot-status-updated', async (bot) => {
    if (bot.status !== Universal.Status.ONLINE) return
    for (const entry of recent(ctx)) await announce(ctx, entry)
  })

  ctx
    .command('暂缓公示 [words:text]', { role: 'editor', captureQuote: false })
    .alias('暂缓', '先不公示')
    .action(({ session }, text = '') => postpone(ctx, session!, text))
}

/** Whether a month is still to be made public by itself. */
function isOpen(ctx: Context, period: Period): boolean {
  const { published, postponed } = ctx.ledger.state
  const month = monthKey(period)
  const isHeld = published.has(month) || postponed.has(month)
  return !isHeld && ctx.score.board(period).rows.length > 0
}

/** Shows the editors what will be posted. */
async function draft(ctx: Context, { key, period, bulletin, until }: Planned) {
  if (!isOpen(ctx, period)) return
  const scope = scopeOf(period, today())
  const say = sayIn(ctx)
  const { pictures, workbook } = await drawUp(ctx, scope, today(), say('desk.bulletin.mark'))
  const month = Number(period.from.slice(5, 7))
  const params = { period: period.label, month, when: whenText(ctx, until, bulletin.post.at) }
  const kind = bulletin.waitForYes ? 'wait' : 'auto'
  const lines = [...affairLines(ctx, scope), say(`desk.bulletin.draft-${kind}-how`, params)]
  const head = say(`desk.bulletin.draft-${kind}`, params)
  const content = [head, ...resultLines(ctx, scope), ...lines].join('\n')
  const fallback = [head, fullText(ctx, scope, today()), ...lines].join('\n')
  await postToEditors(ctx, { key, content, fallback, pictures, files: [workbook] })
}

/** `今天15:00`, `6月2日15:00` */
function whenText(ctx: Context, moment: Date, at: string): string {
  const day = dayOf(moment)
  const [, month, date] = day.split('-').map(Number)
  const key = day === today() ? 'desk.bulletin.today' : 'desk.commission.when'
  return sayIn(ctx)(key, [month, date, at])
}

/** Posts what nobody held back; with `waitForYes`, only `/公示` does. */
async function publishByItself(ctx: Context, { key, period, bulletin }: Planned) {
  if (bulletin.waitForYes || !isOpen(ctx, period)) return
  const entry = await publish(ctx, scopeOf(period, today()), originOfJob(ctx, key))
  await announce(ctx, entry)
}

/** What nobody said: the bot itself, by its calendar. */
function originOfJob(ctx: Context, key: string) {
  return {
    id: key,
    by: { name: sayIn(ctx)('desk.bulletin.bot'), platform: 'jobs', userId: '' },
    unit: '',
    source: { platform: 'jobs', channelId: '', messageId: key },
    policy: ctx.policy.at().id,
  }
}

/** What was published lately and still holds. */
function recent(ctx: Context): EntryOf<'published'>[] {
  const since = Date.now() - LOOKBACK
  const { entries, state } = ctx.ledger
  const first = entries.findLastIndex(({ at }) => Date.parse(at) < since) + 1
  return entries
    .slice(first)
    .filter((entry) => entry.type === 'published' && !state.reversed.has(entry.id))
    .map((entry) => entry as EntryOf<'published'>)
}

async function postpone(ctx: Context, session: Session, text: string) {
  const day = today()
  const { published, postponed } = ctx.ledger.state
  const before = monthBefore(day)
  const named = text ? parsePeriod(text, day) : published.has(monthKey(before)) ? undefined : before
  const period = named ?? monthOf(day)
  if (text && (!named || !isMonth(named))) throw new SessionError('desk.bulletin.unclear', [text])
  const [done, held] = [published, postponed].map((map) => map.get(monthKey(period)))
  if (done) return session.text('.published', [period.label, done.seq])
  if (period.to < day && !held && !ctx.score.board(period).rows.length) {
    const month = Number(day.slice(5, 7))
    return session.text('.nothing', { period: period.label, month })
  }
  const origin = sessionOrigin(ctx, session, '', 'postponed')
  const entry =
    held ?? (await ctx.ledger.append({ ...origin, type: 'postponed', payload: { period } })).entry
  return session.text('.done', {
    period: period.label,
    month: Number(period.from.slice(5, 7)),
    no: entry.seq,
  })
}
