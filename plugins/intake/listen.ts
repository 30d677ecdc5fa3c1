import type { Context, Session } from 'koishi'
import { speakerOf } from '../chat'
import { recognise } from '../check'
import { findColumn } from './column'
import type { Conversation } from './conversation'
import { filesOf, receive } from './receive'

/** Messages that are no command: files, and answers to a question of ours. */
export function listen(ctx: Context, conversation: Conversation) {
  ctx.middleware(async (session, next) => {
    if (!speakerOf(ctx, session) || session.userId === session.selfId) return next()
    if (filesOf(ctx, session).length) return hear(ctx, conversation, session)
    return (await choose(ctx, conversation, session)) ? undefined : next()
  })
  ctx.setInterval(() => conversation.sweep(), 60_000)
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
    await receive(ctx, conversation, session, { attachment, name }, expected ?? { record: true })
  }
}

/** `2` or `网站`: the answer to which column some files are for. */
async function choose(ctx: Context, conversation: Conversation, session: Session) {
  const choice = conversation.openChoice(session)
  const column = choice && findColumn(ctx.policy.at(), session.stripped.content)
  if (!column) return false
  conversation.answered(session)
  for (const attachment of choice.files) {
    // Nothing was recognised in its name, or nobody had been asked.
    await receive(ctx, conversation, session, { attachment }, { ...choice.intent, column })
  }
  return true
}
