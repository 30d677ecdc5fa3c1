import { speakerOf, speech } from '../chat'
import { type Context, type Session, SessionError } from 'koishi'
import { today } from '../calendar'
import { adoptFrom, digestQuoted } from './digest-adopt'
import { DigestBook } from './digest-book'
import { mergeAlike, type Reported } from './digest-items'
import { reportedIn, weeklyColumn, weekOf } from './digest-week'
import { grouped } from './grouped'

export const name = 'desk-digest'
export const inject = ['policy', 'roster', 'manuscript', 'ledger', 'score', 'courier']

/** Milliseconds in which a file sent privately is of use. */
const USEFUL = 24 * 3600_000

/** `/汇编 [周]`: a week's items as one Word file; `/汇编 采用 1,3,5-8`: which of them were adopted. */
export async function apply(ctx: Context) {
  const book = await DigestBook.open(ctx)
  ctx.on('dispose', () => book.close())

  ctx
    .command('汇编 [words:text]', { role: 'editor', captureQuote: false })
    .alias('周汇编', '汇总动态')
    .action(({ session }, text = '') => {
      const [, list] = /^采用\s*(.*)$/s.exec(text.trim()) ?? []
      if (list === undefined) return digest(ctx, book, session!, text.trim())
      return adoptFrom(ctx, book, session!, list, digestQuoted(session!))
    })

  // In answer to a digest, numbers are the digest's, not receipts.
  ctx.on('command/before-execute', ({ command, session }) => {
    const quoted = command?.name === '采用' && session && digestQuoted(session)
    if (quoted) return adoptFrom(ctx, book, session, speech(ctx, session, command.name), quoted)
  })
}

async function digest(ctx: Context, book: DigestBook, session: Session, text: string) {
  const column = weeklyColumn(ctx)
  if (!column) throw new SessionError('desk.digest.no-column')
  const week = weekOf(ctx, column, text)
  if (!week) throw new SessionError(text ? 'desk.digest.unclear' : 'desk.digest.none', [text])
  const events = mergeAlike(reportedIn(ctx, week))
  const title = session.text('desk.digest.title', [column.name, week.label])
  if (!events.length) return session.text('desk.digest.nothing', [title])
  const { key } = await book.keep({
    title,
    column: column.key,
    by: `${session.platform}:${session.userId}`,
    events: events.map((event) => event.map(({ receipt, no }) => ({ receipt, no }))),
  })
  const bytes = await compose(ctx, title, events)
  const fileName = session.text('desk.digest.file', [title, key])
  const isPrivate = await deliver(ctx, session, fileName, bytes)
  const units = new Set(events.flat().map(({ unit }) => unit))
  const merged = events.flat().length - events.length
  return [
    session.text('.done', { no: key, title, count: events.length, units: units.size }),
    ...(merged ? [session.text('.merged', [merged])] : []),
    ...(isPrivate ? [session.text('.privately')] : []),
    session.text('.how'),
  ].join('\n')
}

function compose(ctx: Context, title: string, events: Reported[][]): Promise<Buffer> {
  const sections = grouped(events, ([{ unit }]) => unit).map((own) => ({
    unit: own[0][0].unit,
    items: own.map(([{ unit, receipt, text }, ...twins]) => {
      const others = [...new Set(twins.map((twin) => twin.unit))].filter((each) => each !== unit)
      return { receipt, text, ...(others.length && { others }) }
    }),
  }))
  const issuer = ctx.policy.at().office.name
  return ctx.manuscript.composeDigest({ title, issuer, day: today(), sections })
}

/** Asked for in the group, it is sent to the editor privately, when that is possible. */
async function deliver(ctx: Context, session: Session, name: string, bytes: Buffer) {
  const to = session.isDirect ? undefined : ctx.courier.reach(speakerOf(ctx, session)!)
  if (!to) {
    await ctx.courier.sendFile(session, name, bytes)
    return false
  }
  const key = `digest:${session.platform}:${session.channelId}:${session.messageId}`
  const until = new Date(Date.now() + USEFUL)
  await ctx.courier.push({ key, to, file: { name, bytes }, until, isUrgent: true })
  return true
}
