import type { Context, Session } from 'koishi'
import { actorOf } from '../chat'
import type { RecognisedName } from '../check'
import type { Attachment } from '../courier'
import { handIn, verify } from '../submission'
import { columnChoice } from './column'
import type { Conversation, Intent } from './conversation'
import { say } from './say'
import { tell, unfetchedText } from './tell'

/** A file of a message, and what its name says; nothing when it is no name of any column. */
export interface NamedFile {
  attachment: Attachment
  name?: RecognisedName
}

/** The files of a message, without its pictures. */
export function filesOf(ctx: Context, session: Session): Attachment[] {
  return ctx.courier.attachments(session).filter(({ kind }) => kind === 'file')
}

/** Takes a file after what this person asked before, and replies once. */
export function receive(
  ctx: Context,
  conversation: Conversation,
  session: Session,
  file: NamedFile,
  intent: Intent,
): Promise<void> {
  return conversation.inTurn(session, async () => {
    const text = await take(ctx, conversation, session, file, intent)
    await ctx.courier.reply(session, text)
  })
}

async function take(
  ctx: Context,
  conversation: Conversation,
  session: Session,
  { attachment, name }: NamedFile,
  intent: Intent,
): Promise<string> {
  const { name: fileName, messageId } = attachment
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
