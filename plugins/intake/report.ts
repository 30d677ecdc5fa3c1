import { speakerOf, speech } from '../chat'
import type { Context, Session } from 'koishi'
import type { Attachment } from '../courier'
import { columnChoice, findColumn } from './column'
import { takeCommission } from './commission'
import { hindranceFor } from '../commission'
import { refusalText } from '../deed'
import type { Reception } from './reception'
import { isTitled, splitText, takeText } from './text'

export const name = 'intake-report'
export const inject = ['policy', 'roster', 'manuscript', 'ledger', 'score', 'courier', 'archive']

const commands = [
  { name: '报送', aliases: ['投稿', '交稿', '上报'], record: true },
  { name: '校验', aliases: ['检查', '审稿'], record: false },
]

/**
 * `/报送`, and `/校验` which answers the same and records nothing. They declare no arguments: what
 * follows is read as written, since Koishi takes quotation marks for its own.
 */
export function apply(ctx: Context, reception: Reception) {
  for (const { name, aliases, record } of commands) {
    ctx
      .command(name, { role: ['officer', 'leader'], captureQuote: false })
      .alias(...aliases)
      .action(({ session }) => hear(ctx, reception, session!, name, record))
  }
}

/** A file with the command or quoted by it; else text; else files sent before; else those to come. */
async function hear(
  ctx: Context,
  reception: Reception,
  session: Session,
  command: string,
  record: boolean,
) {
  const person = speakerOf(ctx, session)!
  const policy = ctx.policy.at()
  const all = speech(ctx, session, command)
  const asked = takeCommission(all)
  const { no: commission, rest: words } = asked ?? { no: undefined, rest: all }
  const hindrance = commission && hindranceFor(ctx, person.unit?.name ?? '', commission)
  if (hindrance) return refusalText(hindrance)
  const [first] = words.split(/\s/, 1)
  const named = findColumn(policy, first)
  const text = named ? words.slice(first.length).trim() : words
  const column = named ?? (commission ? findColumn(policy, '约稿') : undefined)
  const intent = { column, record, commission }

  const files = attached(ctx, session)
  if (files.length) {
    reception.conversation.drop(session, files)
    return reception.files(session, person, files, intent)
  }
  if (text) {
    if (!column) return session.text('intake.text-column', [columnChoice(policy)])
    const written = splitText(column, text)
    if (!written) return session.text('intake.text-empty', { column: first })
    const { unit } = person
    if (!unit) return session.text('intake.unit-expected')
    await takeText(ctx, session, { ...person, unit }, { column, commission, ...written }, record)
    return
  }
  const kept = reception.conversation.takeFiles(session)
  if (kept.length) return reception.files(session, person, kept, intent)
  reception.conversation.expectFile(session, intent)
  if (column) return session.text('intake.expecting-column-file', [column.name])
  const titled = Object.values(policy.columns).find(isTitled)
  return session.text('intake.expecting-file', [titled?.aliases[0] ?? titled?.name])
}

const isFile = ({ kind }: Attachment) => kind === 'file'

/** Word files of the message itself, else of the one it quotes. */
function attached(ctx: Context, session: Session): Attachment[] {
  const own = ctx.courier.attachments(session).filter(isFile)
  return own.length ? own : (ctx.courier.quoted(session)?.files.filter(isFile) ?? [])
}
