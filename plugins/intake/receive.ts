import { type Context, h, type Session } from 'koishi'
import { duePeriodSaid, today } from '../calendar'
import { actorOf, plainText, speakerOf } from '../chat'
import { presume, recognise } from '../check'
import type { Attachment } from '../courier'
import { cycleOf, isDiscreet } from '../policy'
import { handIn, verify } from '../submission'
import { briefName } from '../text'
import { chosenColumn, columnsIn } from './column'
import { commissionFor } from './commissioned'
import type { Conversation, Intent } from './conversation'
import type { Door } from './door'
import { isDropped, isHesitation } from './hesitation'
import { handedByQuote, handedBySaying } from './handing-in'
import { isPicture } from './picture-files'
import { strangerText } from './questions/unknown'
import { hearPictures } from './pictures'
import { say } from './say'
import { answerApart, tell, unfetchedText } from './tell'
import { unfetchableIn, unfetchableText } from './unfetchable'
import { keepUseful } from './useless'
import { askColumn, whichColumn } from './which-column'

/** The files of a message, without its pictures. */
export function filesOf(ctx: Context, session: Session): Attachment[] {
  return ctx.courier.attachments(session).filter((each) => !isPicture(each))
}

/** What a file name says; undefined when it has nothing to do with any column. */
function nameOf(ctx: Context, fileName: string) {
  return recognise(fileName, ctx.policy.at().columns, { roster: ctx.roster, today: today() })
}

/** Takes files after what this person asked before, and replies to each; asks for a column once. */
export async function receive(
  ctx: Context,
  conversation: Conversation,
  session: Session,
  files: Attachment[],
  intent: Intent,
): Promise<void> {
  const unclear = files.filter((file) => isUnclear(ctx, session, file, intent))
  if (unclear.length) {
    await conversation.inTurn(session, async () => {
      const useful = await keepUseful(ctx, session, unclear)
      if (!useful.length) return
      await ctx.courier.reply(session, askColumn(ctx, conversation, session, useful, intent))
    })
  }
  for (const file of files.filter((each) => !unclear.includes(each))) {
    await conversation.inTurn(session, async () => {
      const text = await take(ctx, session, file, intent)
      await ctx.courier.reply(session, text)
    })
  }
}

/** Whether it is not known which column a file is for. */
function isUnclear(ctx: Context, session: Session, file: Attachment, intent: Intent): boolean {
  const name = nameOf(ctx, file.name)
  const unit = actorOf(ctx, session).person?.unit ?? name?.unit
  return !!unit && !(name?.column ?? intent.column)
}

async function take(
  ctx: Context,
  session: Session,
  attachment: Attachment,
  intent: Intent,
): Promise<string> {
  const { name: fileName, messageId } = attachment
  const name = nameOf(ctx, fileName)
  const by = actorOf(ctx, session)
  const unit = by.person?.unit ?? name?.unit
  const column = name?.column ?? intent.column!
  if (!unit) return say('intake.unit-unknown', [briefName(fileName)])
  const { periodSaid } = intent
  const assumed = intent.commission ? undefined : commissionFor(ctx, unit.name, column)
  if (assumed?.question) return assumed.question
  try {
    const bytes = await ctx.courier.fetch(session.bot, attachment)
    const fileMessage = messageId === session.messageId ? undefined : messageId
    const commission = intent.commission ?? assumed?.no
    const about = { column, unit, fileName, name, periodSaid, commission }
    const offered = { ...about, bytes, fileMessage }
    const outcome = await (intent.record ? handIn : verify)(ctx, by, offered)
    const told = 'kind' in outcome && outcome.kind === 'accepted' && assumed?.told
    const said = await tell(ctx, session, outcome)
    const text = told ? `${said}\n${told}` : said
    return isDiscreet(ctx.policy.at(), column.key)
      ? answerApart(ctx, session, text, messageId)
      : text
  } catch (error) {
    return unfetchedText(error)
  }
}

/** Messages that are no command: files, pictures, manuscripts and answers to a question of ours. */
export function listen(door: Door) {
  const { ctx, conversation, pasted } = door
  ctx.middleware(async (session, next) => {
    if (session.userId === session.selfId) return next()
    const files = filesOf(ctx, session)
    const quoted = files.length
      ? undefined
      : (handedByQuote(ctx, session) ?? handedBySaying(ctx, session, conversation))
    if (!speakerOf(ctx, session)) {
      const isToUs = quoted ?? (session.isDirect && files.length)
      return isToUs ? h.text(strangerText(ctx, actorOf(ctx, session))) : next()
    }
    if (files.length) return hear(ctx, conversation, session)
    if (quoted) {
      conversation.drop(session, quoted.files)
      return receive(ctx, conversation, session, quoted.files, quoted.intent)
    }
    if (await choose(ctx, conversation, session)) return
    if (session.stripped.prefix) return next()
    if (await pasted.hear(session)) return
    if (await hearPictures(door, session)) return
    return noteUnfetchable(ctx, conversation, session) ?? next()
  })
}

/** Tells of it in private, or when a file is waited for; otherwise a command may still ask. */
function noteUnfetchable(ctx: Context, conversation: Conversation, session: Session) {
  const isAsked = session.isDirect || conversation.isUnmet(session)
  const kind = unfetchableIn(ctx, session, isAsked)
  if (!kind) return
  if (isAsked) return h.text(unfetchableText(kind))
  conversation.noteUnfetchable(session, kind)
}

/** A file is taken when asked for, when its name says what it is, or in a private talk; else kept. */
async function hear(ctx: Context, conversation: Conversation, session: Session) {
  const expected = conversation.takeExpected(session)
  for (const attachment of filesOf(ctx, session)) {
    const name = nameOf(ctx, attachment.name)
    const presumed = expected || name ? undefined : presumedOf(ctx, session, attachment.name)
    if (!expected && !name && !presumed && !session.isDirect) {
      conversation.keep(session, attachment)
      continue
    }
    const column = name?.column ?? presumed?.column
    if (!expected) conversation.tookUnasked(session, attachment, column?.key)
    const intent = expected ?? { record: true, ...presumed }
    await receive(ctx, conversation, session, [attachment], intent)
  }
}

/** Gives up, or asks again; in a group other words may be talk. */
async function chooseNone(
  ctx: Context,
  conversation: Conversation,
  session: Session,
  said: string,
): Promise<boolean> {
  if (isDropped(said)) {
    conversation.answered(session)
    await ctx.courier.reply(session, say('intake.pasted.cancelled'))
    return true
  }
  const isSeveral = columnsIn(ctx.policy.at(), said).length > 1
  if (!session.isDirect || !said || !(isSeveral || isHesitation(said))) return false
  const files = conversation.openChoice(session)!.files
  const note = isSeveral ? `${say('intake.which-column-first')}\n` : ''
  await ctx.courier.reply(session, note + whichColumn(ctx, files))
  return true
}

/** What a file of an officer seems to be whose name is of no column: 本周动态 is a weekly one. */
function presumedOf(ctx: Context, session: Session, fileName: string) {
  const policy = ctx.policy.at()
  const found = speakerOf(ctx, session)?.unit && presume(fileName, policy.columns, ctx)
  if (!found) return undefined
  const { column, near } = found
  const cycle = column && cycleOf(column)
  const isLast = cycle === 'week' && near === -1
  const week = isLast ? duePeriodSaid(cycle, { near }, today(), ctx.policy.calendar) : undefined
  return { column, periodSaid: week?.no }
}

/**
 * `2` or `网站`: the answer to which column some files are for, in private too where a group was asked; asked
 * again to one that is none.
 */
async function choose(ctx: Context, conversation: Conversation, session: Session) {
  if (session.stripped.prefix) return false
  const isHere = conversation.openChoice(session) !== undefined
  const asked = isHere ? session : conversation.choiceElsewhere(session)
  const choice = asked && conversation.openChoice(asked)
  if (!choice) return false
  const said = plainText(session.stripped.content)
  const isSeveral = columnsIn(ctx.policy.at(), said).length > 1
  const column = isSeveral ? undefined : chosenColumn(ctx.policy.at(), said)
  if (!column) return isHere && chooseNone(ctx, conversation, session, said)
  conversation.answered(asked)
  await receive(ctx, conversation, session, choice.files, { ...choice.intent, column })
  return true
}
