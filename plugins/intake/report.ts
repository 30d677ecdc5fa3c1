import type { Context, Session } from 'koishi'
import { type Asked, officersCommand, plainText } from '../chat'
import { formatDuePeriod, parseNumeral } from '../calendar'
import { hindranceFor } from '../commission'
import type { Attachment } from '../courier'
import type { Refusal } from '../deed'
import { hasLink, isLinkOnly } from '../manuscript'
import { numberedBy } from '../policy'
import type { Unit } from '../roster'
import { isTitled, refusePeriod } from '../submission'
import { narrow } from '../text'
import { columnChoice, findColumn, readColumn } from './column'
import type { Intent } from './conversation'
import type { Door } from './door'
import { isPicture } from './picture-files'
import { filesOf, receive } from './receive'
import { imagesOf, imagesQuoted, splitText } from './receive-text'
import { say } from './say'
import { unfetchableQuoted, unfetchableText } from './unfetchable'

/** A longer line without any after it is a body whose title is missing. */
const LONGEST_TITLE = 40

/** `/报送`, and `/校验` which answers the same and records nothing. */
export function reportCommands(door: Door) {
  const { ctx } = door
  officersCommand(ctx, '报送', ['投稿', '交稿', '上报'], (asked) => hear(door, asked, true))
  officersCommand(ctx, '校验', ['检查', '审稿'], (asked) => hear(door, asked, false))
}

/** A file with the command or quoted by it; else text; else files sent before; else those to come. */
async function hear(
  door: Door,
  { session, by, words }: Asked,
  record: boolean,
): Promise<string | Refusal | void> {
  const { ctx, conversation } = door
  const request = understand(ctx, words)
  const { commission, column, periodSaid, text } = request
  const unit = by.person?.unit
  const hindrance = commission && hindranceFor(ctx, unit?.name ?? '', commission)
  if (hindrance) return hindrance
  const refusal = column && refusePeriod(ctx, { column, periodSaid })
  if (refusal) return refusal
  const intent = { column, record, commission, periodSaid }
  const files = attached(ctx, session)
  if (files.length) {
    conversation.drop(session, files)
    return receive(ctx, conversation, session, files, intent)
  }
  if (text) return hearText(door, session, unit, request, record)
  const pictures = picturesFor(ctx, session)
  // What came last is meant, not an older file.
  const instead = unfetchableQuoted(ctx, session) ?? conversation.takeUnfetchable(session)
  const kept = instead || pictures.length ? [] : conversation.takeFiles(session, column?.key)
  if (kept.length) return receive(ctx, conversation, session, kept, intent)
  conversation.expectFile(session, intent)
  if (pictures.length) door.illustrations.keep(session, pictures)
  const kind = pictures.length ? 'picture' : instead
  return kind ? unfetchableText(kind) : expectingText(ctx, session, intent)
}

/** Pictures of the message itself, else of the one it quotes. */
function picturesFor(ctx: Context, session: Session): Attachment[] {
  const own = imagesOf(ctx, session)
  return own.length ? own : imagesQuoted(ctx, session)
}

/** A text with the command, that is not only the address of one. */
async function hearText(
  { ctx, conversation, illustrations, pasted }: Door,
  session: Session,
  unit: Unit | undefined,
  { commission, first, column, periodSaid, text }: ReturnType<typeof understand>,
  record: boolean,
): Promise<string | void> {
  if (isLinkOnly(text)) return unfetchableText('link')
  if (!column) return say('intake.text-column', [columnChoice(ctx.policy.at())])
  const split = splitText(column, text)
  const isLink = split ? isLinkOnly(split.body, split.title) : hasLink(text)
  if (isLink) return unfetchableText('link')
  if (!split && text.length <= LONGEST_TITLE) return say('intake.text-empty', { column: first })
  if (!unit) return say('deed.no-unit')
  if (!split) {
    const images = picturesFor(ctx, session)
    const paste = { record, column, unit, commission, periodSaid, text, images }
    return pasted.askTitle(session, paste)
  }
  const written = { column, unit, commission, periodSaid, ...split, pictures: [] }
  const images = picturesFor(ctx, session)
  await conversation.inTurn(session, () =>
    illustrations.handIn(session, { written, record, images }),
  )
}

/** `约稿 3 微博 标题⏎正文`: the commission, the column and the week, and the text that follows. */
function understand(ctx: Context, words: string) {
  const asked = takeCommission(words)
  const { no: commission, rest } = asked ?? { no: undefined, rest: words }
  const { rest: text, ...said } = readColumn(ctx, rest)
  const column = said.column ?? (commission ? findColumn(ctx.policy.at(), '约稿') : undefined)
  return { ...said, commission, column, text }
}

/** `约稿 3 …`: the number, and what follows it; undefined when no commission is spoken of. */
function takeCommission(words: string): { no: number; rest: string } | undefined {
  const found = /^约稿\s*第?([\d〇零一二三四五六七八九十百]{1,4})(?:[号篇件]|(?=\s|$))\s*/.exec(
    narrow(words),
  )
  const no = found && parseNumeral(found[1])
  return no ? { no, rest: words.slice(found[0].length) } : undefined
}

function expectingText(ctx: Context, session: Session, { column, periodSaid }: Intent): string {
  if (!ctx.courier.hearsFiles(session)) {
    return say('intake.expecting-quoted', [plainText(session.stripped.content)])
  }
  if (column) {
    const period = periodSaid ? formatDuePeriod(numberedBy(column), periodSaid) : ''
    return say('intake.expecting-column-file', [period + column.name])
  }
  const titled = Object.values(ctx.policy.at().columns).find(isTitled)
  return say('intake.expecting-file', [titled?.aliases[0] ?? titled?.name])
}

/** Word files of the message itself, else of the one it quotes. */
function attached(ctx: Context, session: Session): Attachment[] {
  const own = filesOf(ctx, session)
  const quoted = ctx.courier.quoted(session)
  return own.length ? own : quoted.filter((each) => !isPicture(each))
}
