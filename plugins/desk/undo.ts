import { type Context, type Session, SessionError } from 'koishi'

import { Said, sessionOrigin } from '../chat'
import { type Entry, isReversible } from '../ledger'
import { today } from '../calendar'
import { entryText, sayTo, subjectText } from './kinds'
import { changeLines } from './change'
import { appendOrTell } from './submissions'

export const name = 'desk-undo'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** How many entries one command undoes: a week's digest is one adoption of many. */
const MOST = 100

/** How many an answer lists. */
const SHOWN = 6

/** `/撤销 记12 理由`: undoes an entry; what it changed is as before. */
export function apply(ctx: Context) {
  ctx
    .command('撤销 [words:text]', { role: 'editor', captureQuote: false })
    .action(({ session }, text = '') => undo(ctx, session!, text))
}

async function undo(ctx: Context, session: Session, text: string) {
  const said = new Said(text)
  const numbers = takeEntries(said, session.text('.example'))
  if (numbers.length > MOST) throw new SessionError('desk.too-many', [MOST])
  const entries = numbers.map((no) => reversible(ctx, session, no))
  const reason = said.rest
  if (!reason) throw new SessionError('desk.reason-expected', [`/撤销 记${numbers[0]} 登记错了`])
  const drafts = entries.map((entry) => reversal(ctx, session, entry, reason))
  const appended = await appendOrTell(ctx, ...drafts)
  const reversals = appended.map((each) => each.entry)
  const say = sayTo(session)
  const lines = entries
    .slice(0, SHOWN)
    .map((entry) =>
      session.text('.line', [entry.seq, subjectText(ctx, entry), entryText(say, entry)]),
    )
  const left = entries.length - lines.length
  const more = left > 0 ? [session.text('desk.more', [left])] : []
  const isHandedIn = entries.some(({ type }) => type === 'submitted')
  return [
    session.text('.done'),
    ...lines,
    ...more,
    ...changeLines(ctx, say, reversals),
    session.text(isHandedIn ? '.resubmit' : '.redo'),
  ].join('\n')
}

/**
 * Takes numbers of entries. A bare number may be meant for a manuscript, so it is none: what to tell
 * is thrown.
 */
export function takeEntries(said: Said, example: string): number[] {
  const numbers = said.entries()
  if (numbers?.length) return numbers
  const year = today().slice(0, 4)
  const receipt = said.receipt(year) ?? said.tightReceipt(year)
  throw receipt
    ? new SessionError('desk.entry-unmarked', [example, receipt])
    : new SessionError('desk.entry-expected', [example])
}

/** The correction that undoes an entry. */
export function reversal(ctx: Context, session: Session, entry: Entry, reason: string) {
  const origin = sessionOrigin(ctx, session, entry.unit, entry.id, 'reversed')
  return { ...origin, type: 'reversed', ref: entry.id, payload: { reason } } as const
}

/** The entry of a number, if it can be undone. Throws what to tell when it cannot. */
export function reversible(ctx: Context, session: Session, no: number): Entry {
  const entry = ctx.ledger.entries[no - 1]
  if (!entry) throw new SessionError('desk.unknown-entry', [no])
  if (!isReversible(entry.type)) throw new SessionError('desk.irreversible', [no])
  const { state } = ctx.ledger
  const reversed = state.reversed.get(entry.id)
  const isOurs = reversed?.id === sessionOrigin(ctx, session, '', entry.id, 'reversed').id
  if (reversed && !isOurs) throw new SessionError('desk.reversed-before', [no, reversed.seq])
  if (entry.type === 'submitted') {
    const { receipt } = entry.payload
    const isReplaced = ctx.ledger.find(receipt)!.status === 'replaced'
    if (isReplaced) throw new SessionError('desk.replaced', [receipt])
  }
  return entry
}
