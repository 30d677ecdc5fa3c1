import { h, type Session, type Universal } from 'koishi'
import type { Whence } from './attachments'
import { sandbox } from './sandbox'
import type { Address, Part } from './types'

/** Where a session takes place. */
export function addressOf(to: Session | Address): Address {
  if (!('event' in to)) return to
  const { platform, selfId, channelId, guildId, userId } = to
  return { platform, selfId, channelId: channelId!, guildId, userId }
}

/** Which message a session is about. */
export function whence(session: Session): Whence {
  const { platform, channelId, guildId, userId, messageId } = session
  const [channel, user, message] = [channelId, userId, messageId].map((id) => id ?? '')
  return { platform, channelId: channel, guildId, userId: user, messageId: message }
}

/** Whatever answers a message quotes it, the texts that commands return included. */
export function quote({ elements, platform }: Session, { session: asked }: Universal.SendOptions) {
  // The chat page shows a quote's id as text.
  const isQuotable = asked?.messageId && !platform.startsWith(sandbox.platform)
  if (!isQuotable || elements?.[0]?.type === 'quote') return
  elements?.unshift(h.quote(asked.messageId!))
}

/** Nobody calls everybody: it is not ours to do, has a quota, and fails silently. */
function isModest({ type, attrs }: h): boolean {
  return type !== 'at' || attrs.type !== 'all'
}

/** What Koishi sends for a message. `h.parse` of the whole would drop line breaks beside elements. */
export function elementsOf({ content = '', image }: Part): h[] {
  const lines = content.split('\n').map((line) => h.parse(line).filter(isModest))
  const text = lines.flatMap((line, index) => (index ? [h.text('\n'), ...line] : line))
  if (!image) return text
  const isPng = image[0] === 0x89
  return [
    ...(content ? [...text, h.text('\n')] : []),
    h.image(image, `image/${isPng ? 'png' : 'jpeg'}`),
  ]
}
