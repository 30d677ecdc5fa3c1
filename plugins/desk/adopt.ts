import { type Context, type Session, SessionError } from 'koishi'
import type { Draft, EntryOf, LedgerState } from '../ledger'
import { type Day, today } from '../policy'
import { type Adoption, asPayload, itemsLeft, readAdoption } from './adoption'
import { entryText, subjectText } from './kinds'
import { originOf } from './origin'
import { signed, standingText } from './standing'
import { appendOrTell, hindranceOf, quotedReceipt } from './submissions'
import { waitingText } from './waiting'

export const name = 'desk-adopt'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** How many adoptions, and how many that were none, are listed in one answer. */
const SHOWN = 6

/** `/采用 编号 [第1,3条] 渠道 [特征] [-d 日期]`: items appeared in outlets. */
export function apply(ctx: Context) {
  ctx
    .command('采用 [words:text]', { role: 'editor', captureQuote: false })
    .option('day', '-d <day:string>')
    .alias('采纳', '录用', '采用稿件')
    .action(({ session, options }, text = '') => {
      const day = options?.day ? `-d ${options.day} ` : ''
      return adopt(ctx, session!, day + text)
    })
}

type Asked = Adoption & { day: Day }

async function adopt(ctx: Context, session: Session, text: string) {
  if (!text && !session.quote) return waitingText(ctx, session)
  const asked = understand(ctx, session, text)
  const done: Done[] = []
  const not: string[] = []
  for (const receipt of asked.receipts) {
    const hindrance = hindranceFor(ctx, receipt, asked)
    if (hindrance) not.push(session.text(...hindrance))
    else {
      const entries = await enter(ctx, session, receipt, asked)
      for (const each of entries) {
        if (each.isDone) done.push(each)
        else not.push(before(session, each))
      }
    }
  }
  return say(ctx, session, done, not)
}

/** What is asked for; throws what to tell when that is not clear. */
function understand(ctx: Context, session: Session, text: string): Asked {
  const policy = ctx.policy.at()
  const asked = readAdoption(text, policy, today())
  const names = [...policy.outlets, ...policy.traits].map(({ name }) => name).join('、')
  if (asked.unclear) throw new SessionError('desk.unknown-outlet', [asked.unclear, names])
  const quoted = quotedReceipt(ctx, session)
  const receipts = asked.receipts.length || !quoted ? asked.receipts : [quoted]
  if (!receipts.length) throw new SessionError('desk.receipt-expected', ['/采用 3 头条'])
  if (!asked.outlets.length) throw new SessionError('desk.outlet-expected', [receipts[0], names])
  if (asked.items.length && receipts.length > 1) throw new SessionError('desk.items-of-one')
  const day = asked.day ?? today()
  if (day > today()) throw new SessionError('desk.future', [day])
  return { ...asked, receipts, day }
}

function hindranceFor(
  ctx: Context,
  receipt: string,
  { items }: Asked,
): [string, unknown[]] | undefined {
  const submission = ctx.ledger.find(receipt)
  const hindrance = hindranceOf(submission)
  if (hindrance) return [hindrance, [receipt]]
  const count = submission!.entry.payload.items.length
  const isThere = items.every((no) => 1 <= no && no <= count)
  return isThere ? undefined : ['desk.no-such-item', [receipt, count]]
}

/** An adoption of this message, or an earlier one that leaves nothing to do. */
interface Done {
  entry: EntryOf<'adopted'>
  isDone: boolean
}

/** One entry for each outlet that does not have these items yet. */
async function enter(ctx: Context, session: Session, receipt: string, asked: Asked) {
  const { unit } = ctx.ledger.find(receipt)!.entry
  const { traits, day } = asked
  const drafts = asked.outlets.map((outlet) => {
    const origin = originOf(ctx, session, unit, receipt, outlet)
    return (state: LedgerState): Draft => {
      const submission = state.submissions.get(receipt)!
      const left = itemsLeft(submission, outlet, asked.items)
      const earlier = submission.adoptions.findLast(({ payload }) => payload.outlet === outlet)
      // Hearing the same message again finds its own entry.
      if (!left.length) return state.entries.get(origin.id) ?? earlier!
      const payload = { outlet, items: asPayload(submission, left), day }
      const marked = traits.length ? { ...payload, traits } : payload
      return { ...origin, type: 'adopted', ref: receipt, payload: marked }
    }
  })
  const appended = await appendOrTell(ctx, ...drafts)
  return appended.map(({ entry }): Done => {
    const { messageId, channelId } = entry.source
    const isDone = messageId === session.messageId && channelId === session.channelId
    return { entry: entry as EntryOf<'adopted'>, isDone }
  })
}

function before(session: Session, { entry: { seq, ref, payload } }: Done): string {
  return session.text('desk.adopted-before', [ref, payload.outlet, seq])
}

function say(ctx: Context, session: Session, done: Done[], not: string[]): string {
  const entries = done.map(({ entry }) => entry)
  const lines = entries.slice(0, SHOWN).map((entry) => lineOf(ctx, session, entry))
  const units = entries.map(({ unit }) => unit)
  const more = entries.length - lines.length
  return [
    ...(lines.length ? [session.text('.done', [entries.length])] : [session.text('.nothing')]),
    ...lines,
    ...(more ? [session.text('desk.more', [more])] : []),
    ...(lines.length ? [standingText(ctx, session, units, entries[0].payload.day)] : []),
    ...not.slice(0, SHOWN),
    ...(not.length > SHOWN ? [session.text('desk.more', [not.length - SHOWN])] : []),
    ...(lines.length ? [session.text('desk.undo', [entries[0].seq])] : []),
  ].join('\n')
}

/** `记12 2021-0003 教务处《…》头条采用 第1、3条 ＋60分` */
function lineOf(ctx: Context, session: Session, entry: EntryOf<'adopted'>): string {
  const say = (key: string, params?: object) => session.text(key, params)
  return session.text('.line', {
    no: entry.seq,
    unit: entry.unit,
    subject: subjectText(ctx, entry),
    what: entryText(say, entry),
    points: signed(ctx.score.earned(entry.id)),
  })
}
