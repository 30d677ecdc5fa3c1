import { readFile } from 'node:fs/promises'
import type { Context, Session } from 'koishi'
import { type Finding, phrase } from '../check'
import type { EntryOf } from '../ledger'
import { today } from '../policy'
import { judge } from './judge'
import { parseReceipt } from './receipt'

export const name = 'intake-annotation'
export const inject = ['policy', 'roster', 'manuscript', 'ledger', 'courier']

type Handed = EntryOf<'submitted' | 'refused'>

/** `/批注 [编号]`: the officer's own Word file with every finding as a comment on the very words. */
export function apply(ctx: Context) {
  ctx
    .command('批注 [receipt:text]', { role: ['officer', 'leader'], captureQuote: false })
    .action(async ({ session }, text = '') => {
      const entry = find(ctx, session!, text)
      return typeof entry === 'string' ? entry : annotate(ctx, session!, entry)
    })
}

/** The manuscript of a receipt, else what this person handed in last; or why there is none. */
function find(ctx: Context, session: Session, text: string): Handed | string {
  const person = ctx.roster.identify(session)!
  if (!text) return last(ctx, session) ?? session.text('.nothing')
  const receipt = parseReceipt(text, today().slice(0, 4))
  const entry = receipt && ctx.ledger.find(receipt)?.entry
  if (!entry) return session.text('.unknown', [text])
  const isTheirs = person.role === 'editor' || person.unit?.name === entry.unit
  return isTheirs ? entry : session.text('.not-yours', [receipt, entry.unit])
}

function last(ctx: Context, { platform, userId }: Session): Handed | undefined {
  const account = { platform, userId: userId! }
  const [refused, submitted] = [ctx.ledger.lastRefused(account), ctx.ledger.lastSubmitted(account)]
  return (refused?.seq ?? 0) > (submitted?.seq ?? 0) ? refused : submitted
}

async function annotate(ctx: Context, session: Session, { unit, payload }: Handed) {
  const { file, column } = payload
  if ('isDestroyed' in payload && payload.isDestroyed) return session.text('.destroyed')
  const bytes = await readFile(ctx.ledger.files.path(file.sha256))
  const manuscript = await ctx.manuscript.read(bytes, file.name)
  const { errors, advice } = judge(ctx, {
    manuscript,
    column: ctx.policy.at().columns[column],
    unit: ctx.roster.match(unit)!,
  })
  const findings = [...errors, ...advice]
  if (!findings.length) return session.text('.clean', [file.name])
  if (!manuscript.blocks.length) return session.text('.unreadable', [file.name])
  const notes = findings.map((finding) => noteOf(session, finding))
  const copy = await ctx.manuscript.annotate(bytes, file.name, notes)
  const name = `${file.name.replace(/\.[^.]*$/, '')}（批注）.docx`
  await ctx.courier.reply(
    session,
    session.text(copy.isTranscript ? '.transcript' : '.done', [findings.length]),
  )
  await ctx.courier.sendFile(session, name, copy.bytes)
}

function noteOf(session: Session, finding: Finding) {
  const { message, advice } = phrase(finding)
  const { block, range, clause } = finding
  return { block, range, text: session.text('.note', { message, advice, clause }) }
}
