import { CQCode } from 'koishi-plugin-adapter-onebot'
import { type Message, privatePrefix, type Segment } from './protocol'

function isBlank({ type, data }: Segment): boolean {
  return type === 'text' && !String(data.text).trim()
}

/** Index of the `at` beside the place `from`, going `step` by `step` over blank text. */
function mentionBeside(segments: Segment[], from: number, step: 1 | -1): number {
  let index = from
  while (segments[index] && isBlank(segments[index])) index += step
  return segments[index]?.type === 'at' ? index : -1
}

/**
 * Takes the quote out of a message, wherever it stands: TIM and old QQ put their mention of the
 * quoted person before it, and Koishi's adapter looks only at the first place. QQ adds that mention
 * by itself; left in, it makes Koishi ignore the command when the quoted message cannot be read.
 * @returns the id of the quoted message, and the rest of what was said
 */
export function splitQuote(
  segments: Segment[],
  selfId: string,
): { quote?: string; message: Segment[] } {
  const at = segments.findIndex(({ type }) => type === 'reply')
  if (at < 0) return { message: segments }
  const before = mentionBeside(segments, at - 1, -1)
  const mention = before >= 0 ? before : mentionBeside(segments, at + 1, 1)
  const isAutomatic = mention >= 0 && String(segments[mention].data.qq) !== selfId
  const rest = segments.filter(
    ({ type }, index) => type !== 'reply' && !(isAutomatic && index === mention),
  )
  // Koishi looks for a mention of the bot in the first place only.
  const message = rest.slice(rest.findIndex((segment) => !isBlank(segment)))
  return { quote: String(segments[at].data.id), message }
}

/** Segments of a message, also when QQ's side writes them as one string with CQ codes. */
export function segmentsOf(message: string | Segment[]): Segment[] {
  if (typeof message !== 'string') return message
  const code = CQCode.from(message)
  const { index, 0: coded } = code?.capture ?? { index: message.length, 0: '' }
  const text = CQCode.unescape(message.slice(0, index))
  const before = text ? [{ type: 'text', data: { text } }] : []
  if (!code) return before
  const after = segmentsOf(message.slice(index + coded.length))
  return [...before, { type: code.type, data: code.data }, ...after]
}

/** A message of a conversation's history, completed to what the live event would have been. */
export function asEvent(message: Message, channel: string, selfId: string): Message {
  const isGroup = !channel.startsWith(privatePrefix)
  return {
    ...message,
    post_type: 'message',
    self_id: Number(selfId),
    message_type: isGroup ? 'group' : 'private',
    group_id: isGroup ? Number(channel) : undefined,
    user_id: message.sender.user_id,
    message: segmentsOf(message.message),
  }
}
