import { readFile } from 'node:fs/promises'
import { type Context, h, type Session } from 'koishi'
import { type Finding, phrase } from '../check'
import { judge } from './judge'
import { findOwn, type HandedIn } from './own'

export const name = 'intake-annotation'
export const inject = ['policy', 'roster', 'manuscript', 'ledger', 'courier', 'archive']

/** `/批注 [编号]`: the officer's own Word file with every finding as a comment on the very words. */
export function apply(ctx: Context) {
  ctx
    .command('批注 [receipt:text]', { role: ['officer', 'leader'], captureQuote: false })
    .action(async ({ session }, text = '') => {
      const entry = findOwn(ctx, session!, text)
      return typeof entry === 'string' ? entry : annotate(ctx, session!, entry)
    })
}

async function annotate(ctx: Context, session: Session, { unit, payload }: HandedIn) {
  const { file, column } = payload
  const bytes = await readFile(ctx.storage.files.path(file.sha256))
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
  const text = session.text(copy.isTranscript ? '.transcript' : '.done', [findings.length])
  await ctx.courier.reply(session, h.parse(text))
  await ctx.courier.sendFile(session, name, copy.bytes)
}

function noteOf(session: Session, finding: Finding) {
  const { message, advice } = phrase(finding)
  const { block, range, clause } = finding
  return { block, range, text: session.text('.note', { message, advice, clause }) }
}
