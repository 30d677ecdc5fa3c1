import type { Context, Session } from 'koishi'
import { actorOf, speakerOf } from '../chat'
import { recognise } from '../check'
import type { Attachment } from '../courier'
import { handIn, verify } from '../submission'
import { columnChoice, findColumn } from './column'
import type { Conversation, Intent } from './conversation'
import { say } from './say'
import { tell, unfetchedText } from './tell'

/** The files of a message, without its pictures. */
export function filesOf(ctx: Context, session: Session): Attachment[] {
  return ctx.courier.attachments(session).filter(({ kind }) => kind === 'file')
}

/** Takes files after what this person asked before, and replies to each. */
export async function receive(
  ctx: Context,
  conversation: Conversation,
  session: Session,
  files: Attachment[],
  intent: Intent,
): Promise<void> {
  for (const file of files) {
    await conversation.inTurn(session, async () => {
      const text = await take(ctx, conversation, session, file, intent)
      await ctx.courier.reply(session, text)
    })
  }
}

async function take(
  ctx: Context,
  conversation: Conversation,
  session: Session,
  attachment: Attachment,
  intent: Intent,
): Promise<string> {
  const { name: fileName, messageId } = attachment
  const name = recognise(fileName, ctx.policy.at().columns, ctx.roster)
  const by = actorOf(ctx, session)
  const unit = by.person?.unit ?? name?.unit
  const column = name?.column ?? intent.column
  if (!unit) return say('intake.unit-unknown', [fileName])
  if (!column) {
    conversation.askColumn(session, [attachment], intent)
    return say('intake.which-column', { name: fileName, choice: columnChoice(ctx.policy.at()) })
  }
  try {
    const bytes = await ctx.courier.fetch(session.bot, attachment)
    const fileMessage = messageId === session.messageId ? undefined : messageId
    const { commission } = intent
    const offered = { column, unit, fileName, name, bytes, fileMessage, commission }
    const outcome = await (intent.record ? handIn : verify)(ctx, by, offered)
    return await tell(ctx, session, outcome)
  } catch (error) {
    return unfetchedText(error)
  }
}

/** Messages that are no command: files, and answers to a question of ours. */
export function listen(ctx: Context, conversation: Conversation) {
  ctx.middleware(async (session, next) => {
    if (!speakerOf(ctx, session) || session.userId === session.selfId) return next()
    if (filesOf(ctx, session).length) return hear(ctx, conversation, session)
    return (await choose(ctx, conversation, session)) ? undefined : next()
  })
}

/** A file is taken when asked for, when its name says what it is, or in a private talk; else kept. */
async function hear(ctx: Context, conversation: Conversation, session: Session) {
  const { columns } = ctx.policy.at()
  const expected = conversation.takeExpected(session)
  for (const attachment of filesOf(ctx, session)) {
    const name = recognise(attachment.name, columns, ctx.roster)
    if (!expected && !name && !session.isDirect) {
      conversation.keep(session, attachment)
      continue
    }
    if (!expected) conversation.tookUnasked(session, attachment)
    await receive(ctx, conversation, session, [attachment], expected ?? { record: true })
  }
}

/** `2` or `网站`: the answer to which column some files are for. */
async function choose(ctx: Context, conversation: Conversation, session: Session) {
  const choice = conversation.openChoice(session)
  const column = choice && findColumn(ctx.policy.at(), session.stripped.content)
  if (!column) return false
  conversation.answered(session)
  await receive(ctx, conversation, session, choice.files, { ...choice.intent, column })
  return true
}
