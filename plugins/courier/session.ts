import { h, type Session } from 'koishi'
import { findAttachments, type MessageOrigin } from './attachments'
import type { Address, Attachment } from './types'

/** Where a session takes place. */
export function addressOf(to: Session | Address): Address {
  if (!('event' in to)) return to
  const { platform, selfId, channelId, guildId, userId } = to
  return { platform, selfId, channelId: channelId!, guildId, userId }
}

/** Which message a session is about. */
export function messageOf(session: Session): MessageOrigin {
  const { platform, channelId = '', guildId, userId = '', messageId = '' } = session
  return { platform, channelId, guildId, userId, messageId }
}

/** Files and pictures of the message that a session's quotes; none when it could not be read. */
export function quotedIn(session: Session): Attachment[] {
  const { quote } = session
  if (!quote?.id) return []
  const elements = quote.elements ?? h.parse(quote.content ?? '')
  const origin = { ...messageOf(session), userId: quote.user?.id ?? '', messageId: quote.id }
  return findAttachments(elements, origin)
}
