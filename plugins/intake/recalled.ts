import type { Context, Session } from 'koishi'
import type { Desk } from '../deed'
import { isHandedIn } from '../ledger'
import { ids } from '../roster'
import type { Conversation } from './conversation'
import { say } from './say'

const DAY = 24 * 3600_000

/**
 * A file recalled on the platform stays a manuscript that was accepted: whoever sent it is told in
 * private, and how it is taken back. One that was not handed in yet is forgotten.
 */
export function hearRecalls(ctx: Context, conversation: Conversation) {
  ctx.on('message-deleted', async (session) => {
    const { platform, channelId, messageId = '', userId = '' } = session
    conversation.recalled(session, messageId)
    const id = ids[platform]
    const to = id && ctx.courier.reach({ [id]: userId })
    const text = stillCountsText(ctx, { platform, channelId, messageId })
    if (!to || !text) return
    const until = new Date(Date.now() + DAY)
    await ctx.courier.push({ key: `recalled:${channelId}:${messageId}`, to, text, until })
  })
}

/** What of a recalled message counts all the same; nothing when it held no manuscript that does. */
export function stillCountsText(
  { ledger }: Pick<Desk, 'ledger'>,
  { platform, channelId, messageId }: Pick<Session, 'platform' | 'channelId' | 'messageId'>,
): string | undefined {
  const receipts = ledger.entries.flatMap(({ type, source, payload }) => {
    if (type !== 'submitted' || source.platform !== platform || source.channelId !== channelId)
      return []
    const { receipt, fileMessage = source.messageId } = payload
    return fileMessage === messageId ? [receipt] : []
  })
  const lines = receipts.flatMap((receipt) => {
    const submission = ledger.find(receipt)
    if (!submission || !isHandedIn(submission)) return []
    const { title } = submission.entry.payload
    const key = submission.adoptions.length ? 'adopted' : submission.status
    return [say(`intake.recalled.${key}`, { receipt, title })]
  })
  return lines.length ? [say('intake.recalled.head'), ...lines].join('\n') : undefined
}
