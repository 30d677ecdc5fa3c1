import { h, type Session } from 'koishi'
import { findAttachments, type MessageOrigin } from './attachments'
import type { Address, Quoted } from './types'

/** Where a session takes place. */
export function addressOf(to: Session | Address): Address {
  if (!('event' in to)) return to
  const { platform, selfId, channelId, guildId, userId } = to
  return { platform, selfId, channelId: channelId!, guildId, userId }
}

/** Which message a session is about. */
export function messageOf(session: Session): MessageOrigin {
  const { platform, channelId, guildId, userId, messageId } = session
  const [channel, user, message] = [channelId, userId, messageId].map((id) => id ?? '')
  return { platform, channelId: channel, guildId, userId: user, messageId: message }
}

/** The message that a session's quotes, with its files and pictures. */
export function quotedIn(session: Session): Quoted | undefined {
  const { quote } = session
  if (!quote?.id) return
  const userId = quote.user?.id
  const elements = quote.elements ?? h.parse(quote.content ?? '')
  const origin = { ...messageOf(session), userId: userId ?? '', messageId: quote.id }
  return { messageId: quote.id, userId, files: findAttachments(elements, origin) }
}
