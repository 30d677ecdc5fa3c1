import type { Context, Session } from 'koishi'
import { type Asked, officersCommand } from '../chat'
import { narrow, parseNumeral } from '../calendar'
import { hindranceFor } from '../commission'
import type { Attachment } from '../courier'
import type { Refusal } from '../deed'
import { isTitled } from '../submission'
import { columnChoice, findColumn } from './column'
import type { Conversation, Intent } from './conversation'
import { filesOf, receive } from './receive'
import { receiveText, splitText } from './receive-text'
import { say } from './say'

/** `/报送`, and `/校验` which answers the same and records nothing. */
export function reportCommands(ctx: Context, conversation: Conversation) {
  officersCommand(ctx, '报送', ['投稿', '交稿', '上报'], (asked) =>
    hear(ctx, conversation, asked, true),
  )
  officersCommand(ctx, '校验', ['检查', '审稿'], (asked) => hear(ctx, conversation, asked, false))
}

/** A file with the command or quoted by it; else text; else files sent before; else those to come. */
async function hear(
  ctx: Context,
  conversation: Conversation,
  { session, by, words }: Asked,
  record: boolean,
): Promise<string | Refusal | void> {
  const { commission, ...said } = understand(ctx, words)
  const unit = by.person?.unit
  const hindrance = commission && hindranceFor(ctx, unit?.name ?? '', commission)
  if (hindrance) return hindrance
  const { column, text } = said
  const intent = { column, record, commission }

  const files = attached(ctx, session)
  if (files.length) {
    conversation.drop(session, files)
    return receive(ctx, conversation, session, files, intent)
  }
  if (text) {
    if (!column) return say('intake.text-column', [columnChoice(ctx.policy.at())])
    const split = splitText(column, text)
    if (!split) return say('intake.text-empty', { column: said.first })
    if (!unit) return say('deed.no-unit')
    const written = { column, unit, commission, ...split, pictures: [] }
    return void (await receiveText(ctx, session, written, { record }))
  }
  const kept = conversation.takeFiles(session)
  if (kept.length) return receive(ctx, conversation, session, kept, intent)
  conversation.expectFile(session, intent)
  return expectingText(ctx, intent)
}

/** `约稿 3 微博 标题⏎正文`: the commission, the column, and the text that follows. */
function understand(ctx: Context, words: string) {
  const policy = ctx.policy.at()
  const asked = takeCommission(words)
  const { no: commission, rest } = asked ?? { no: undefined, rest: words }
  const [first] = rest.split(/\s/, 1)
  const named = findColumn(policy, first)
  const text = named ? rest.slice(first.length).trim() : rest
  const column = named ?? (commission ? findColumn(policy, '约稿') : undefined)
  return { commission, first, column, text }
}

/** `约稿 3 …`: the number, and what follows it; undefined when no commission is spoken of. */
function takeCommission(words: string): { no: number; rest: string } | undefined {
  const found = /^约稿\s*第?([\d〇零一二三四五六七八九十百]{1,4})(?:[号篇件]|(?=\s|$))\s*/.exec(
    narrow(words),
  )
  const no = found && parseNumeral(found[1])
  return no ? { no, rest: words.slice(found[0].length) } : undefined
}

function expectingText(ctx: Context, { column }: Intent): string {
  if (column) return say('intake.expecting-column-file', [column.name])
  const titled = Object.values(ctx.policy.at().columns).find(isTitled)
  return say('intake.expecting-file', [titled?.aliases[0] ?? titled?.name])
}

/** Word files of the message itself, else of the one it quotes. */
function attached(ctx: Context, session: Session): Attachment[] {
  const own = filesOf(ctx, session)
  const quoted = ctx.courier.quoted(session)
  return own.length ? own : quoted.filter(({ kind }) => kind === 'file')
}
