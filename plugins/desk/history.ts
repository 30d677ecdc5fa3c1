import type { Context, Session } from 'koishi'
import { type Entry, isReversible, receiptsOf, type Submission } from '../ledger'
import { signed, totalOf } from './change'
import { entryText, sayTo } from './kinds'
import { Said } from '../chat'
import { takeReceipt } from './submissions'
import { briefTitle } from './title'

export const name = 'desk-history'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** How many entries fit in one message on a phone. */
const SHOWN = 12

/** `/台账 编号` or `/台账 记12`: everything about one submission in order, with the numbers to undo it by. */
export function apply(ctx: Context) {
  ctx
    .command('台账 [words:text]', { role: 'editor', captureQuote: false })
    .alias('稿件台账', '查稿')
    .action(({ session }, text = '') => history(ctx, session!, new Said(text)))
}

function history(ctx: Context, session: Session, said: Said) {
  const [no] = said.entries() ?? []
  const named = no ? ctx.ledger.entries[no - 1] : undefined
  if (no && !named) return session.text('desk.unknown-entry', [no])
  const about = named && receiptsOf(ctx.ledger.state, named).at(0)
  // A unit's own points, a refusal, a publication are about no manuscript.
  if (named && !about)
    return [lineOf(ctx, session, named), ...tail(ctx, session, [named])].join('\n')
  const receipt = about ?? takeReceipt(ctx, session, said, session.text('.example'))
  const submission = ctx.ledger.find(receipt)
  if (!submission) return session.text('desk.unknown', [receipt])
  const { entry, status } = submission
  const entries = entriesAbout(ctx, submission)
  const lines = entries.slice(-SHOWN).map((each) => lineOf(ctx, session, each))
  return [
    session.text('.head', {
      receipt,
      unit: entry.unit,
      title: briefTitle(entry.payload.title),
      status: session.text(`desk.standing-${status}`),
    }),
    ...(entries.length > SHOWN ? [session.text('.earlier', [entries.length - SHOWN])] : []),
    ...lines,
    ...tail(ctx, session, entries),
  ].join('\n')
}

/** How to undo the last entry that can be undone; a manuscript is rather returned. */
function tail(ctx: Context, session: Session, entries: Entry[]): string[] {
  const { reversed } = ctx.ledger.state
  const last = entries.findLast(({ id, type }) => {
    return type !== 'submitted' && isReversible(type) && !reversed.has(id)
  })
  return last ? [session.text('.tail', [last.seq])] : []
}

/** Its own entries, their corrections, and objections with the answers, in order. */
function entriesAbout(ctx: Context, { history }: Submission): Entry[] {
  const { reversed } = ctx.ledger.state
  const ids = new Set(history.map(({ id }) => id))
  const corrections = history.flatMap(({ id }) => reversed.get(id) ?? [])
  const objections = ctx.ledger
    .objections()
    .filter(({ entry }) => ids.has(entry.ref!))
    .flatMap(({ entry, answer }) => (answer ? [entry, answer] : [entry]))
  return [...history, ...corrections, ...objections].toSorted((a, b) => a.seq - b.seq)
}

function lineOf(ctx: Context, session: Session, entry: Entry) {
  const say = sayTo(session)
  const { reversed, entries } = ctx.ledger.state
  const [, month, date] = entry.at.slice(0, 10).split('-').map(Number)
  const undone = reversed.get(entry.id)
  const points = totalOf(ctx, [entry])
  const target = entry.type === 'reversed' ? entries.get(entry.ref!)?.seq : undefined
  return session.text('.line', {
    no: entry.seq,
    month,
    date,
    by: entry.by.name,
    what: target
      ? session.text('desk.kind.reversed', { ...entry.payload, target })
      : entryText(say, entry),
    points: points ? session.text('desk.points', [signed(points)]) : '',
    undone: undone ? session.text('.undone', [undone.seq]) : '',
  })
}
