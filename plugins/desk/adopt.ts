import { type Context, type Session, SessionError } from 'koishi'
import { spoken } from '../chat'
import { Refusal } from '../deed'
import type { EntryOf } from '../ledger'
import { today } from '../calendar'
import { type Asked, enterAdoptions, type Outcome } from './adopting'
import { readAdoption } from './adoption'
import { changeLines, signed, totalOf } from './change'
import { entryText, numbersText, sayTo, subjectText } from './kinds'
import { quotedReceipt } from './submissions'
import { adoptFromDigest, digestQuoted } from './telling/digest-adopt'
import { waitingText } from './waiting'

export const name = 'desk-adopt'
export const inject = ['policy', 'roster', 'ledger', 'score', 'digests']

/** How many adoptions, and how many that were none, are listed in one answer. */
const SHOWN = 6

/** `/采用 编号 [第1,3条] 渠道 [特征] [-d 日期]`: items appeared in outlets. Alone: what waits. */
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

async function adopt(ctx: Context, session: Session, text: string) {
  // In answer to a digest, numbers are the digest's, not receipts.
  const digest = digestQuoted(session)
  if (digest) return spoken(await adoptFromDigest(ctx, session, text, digest).catch(refusalOf))
  if (!text && !session.quote) return waitingText(ctx, session)
  const outcome = await enterAdoptions(ctx, session, understand(ctx, session, text))
  return answer(ctx, session, outcome)
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
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

function answer(ctx: Context, session: Session, { entries, not }: Outcome): string {
  const head = session.text(entries.length ? '.done' : '.nothing', [entries.length])
  const lines = entries.map((entry) => lineOf(ctx, session, entry))
  const change = entries.length ? changeLines(ctx, sayTo(session), entries) : []
  const undo = entries.length ? [undoText(session, entries)] : []
  const short = (list: string[]) => shorten(session, list)
  return [head, ...short(lines), ...change, ...short(not), ...undo].join('\n')
}

function undoText(session: Session, entries: EntryOf<'adopted'>[]): string {
  const key = entries.length > 1 ? 'desk.undo-all' : 'desk.undo'
  return session.text(key, [numbersText(entries), entries[0].seq])
}

function shorten(session: Session, lines: string[]): string[] {
  const more = lines.length - SHOWN
  return more > 0 ? [...lines.slice(0, SHOWN), session.text('desk.more', [more])] : lines
}

/** `记12 教务处 2021-0003《…》头条采用 第1、3条 ＋60分` */
function lineOf(ctx: Context, session: Session, entry: EntryOf<'adopted'>): string {
  return session.text('.line', {
    no: entry.seq,
    unit: entry.unit,
    subject: subjectText(ctx, entry),
    what: entryText(sayTo(session), entry),
    points: signed(totalOf(ctx, [entry])),
  })
}
