import { readFile } from 'node:fs/promises'
import { type Context, h, type Session } from 'koishi'
import { correct, type Correction, type Finding, phraseCorrection } from '../check'
import { judge } from './judge'
import { findOwn, type HandedIn } from './own'

export const name = 'intake-revise'
export const inject = ['policy', 'roster', 'manuscript', 'ledger', 'courier', 'archive']

/** How many changes fit in one message on a phone. */
const SHOWN = 8

/**
 * `/改稿 [编号]`: the officer's own Word file with slips of form mended, under its proper name.
 * Nothing is recorded: the officer looks at it and hands it in again.
 */
export function apply(ctx: Context) {
  ctx
    .command('改稿 [receipt:text]', { role: ['officer', 'leader'], captureQuote: false })
    .action(async ({ session }, text = '') => {
      const entry = findOwn(ctx, session!, text)
      return typeof entry === 'string' ? entry : revise(ctx, session!, entry)
    })
}

async function revise(ctx: Context, session: Session, { unit, payload }: HandedIn) {
  const { file, column: key } = payload
  const bytes = await readFile(ctx.storage.files.path(file.sha256))
  const manuscript = await ctx.manuscript.read(bytes, file.name)
  if (!manuscript.blocks.length) return session.text('.unreadable', [file.name])
  const column = ctx.policy.at().columns[key]
  const { errors, advice } = judge(ctx, { manuscript, column, unit: ctx.roster.match(unit)! })
  const proper = properName([...errors, ...advice])
  const corrections = correct(manuscript)
  const changes = linesOf(session, proper, corrections)
  if (!changes.length) return session.text('.nothing')
  const copy = await copyOf(ctx, bytes, file.name, corrections)
  const sent = proper ?? file.name
  const text = say(session, file.name, changes, copy.isTranscript)
  await ctx.courier.reply(session, h.parse(text))
  await ctx.courier.sendFile(session, copy.isTranscript ? asDocx(sent) : sent, copy.bytes)
}

/** What the file should be called, when its name is wrong. */
function properName(findings: Finding[]): string | undefined {
  return findings.find(({ rule }) => rule === 'file-name' || rule === 'week-number')?.suggestion
}

async function copyOf(ctx: Context, bytes: Buffer, fileName: string, corrections: Correction[]) {
  if (!corrections.length) return { bytes, isTranscript: false }
  const edits = corrections.flatMap(({ block, edits: own }) => {
    return own.map(({ range, text }) => ({ block, range, text }))
  })
  return ctx.manuscript.revise(bytes, fileName, edits)
}

function asDocx(fileName: string): string {
  return `${fileName.replace(/\.[^.]*$/, '')}.docx`
}

function linesOf(session: Session, proper: string | undefined, corrections: Correction[]) {
  const renamed = proper ? [session.text('.renamed', [proper])] : []
  return [...renamed, ...corrections.map(phraseCorrection)]
}

function say(session: Session, fileName: string, changes: string[], isTranscript: boolean) {
  const shown = changes.slice(0, SHOWN).map((change, index) => `${index + 1}. ${change}`)
  const rest = changes.length - shown.length
  return [
    session.text('.head', [fileName, changes.length]),
    ...shown,
    ...(rest ? [session.text('intake.more', [rest])] : []),
    session.text(isTranscript ? '.transcript' : '.done'),
  ].join('\n')
}
