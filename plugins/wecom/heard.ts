import type { Mention } from './mention'
import { channelOf, type Content, type FileLink, type Message } from './protocol'

/** A file or picture that is said, not yet fetched. */
export interface Linked extends FileLink {
  kind: 'file' | 'image'
}

/** What a message says, or the one it quotes. */
export interface Said {
  text: string
  files: Linked[]
  /** There is a recording, which nobody can take. */
  isVideo: boolean
}

/** A message, read. */
export interface Heard extends Said {
  id: string
  channel: string
  /** Empty when WeCom does not tell. */
  userId: string
  /** Undefined when nothing is quoted, or it came without what it says. */
  quote?: Said
}

export function hear(message: Message, mention: Mention): Heard {
  const { msgid, from, quote } = message
  const said = saidIn(message)
  return {
    ...said,
    text: message.chattype === 'group' ? mention.cut(said.text) : said.text.trim(),
    id: msgid,
    channel: channelOf(message),
    userId: from?.userid ?? '',
    quote: quote && saidIn(quote),
  }
}

function saidIn(content: Content): Said {
  const parts = [content, ...(content.mixed?.msg_item ?? [])]
  const texts = parts.flatMap(({ text, voice }) => text?.content ?? voice?.content ?? [])
  const files = parts.flatMap(({ file, image }) => [
    ...(file?.url ? [{ kind: 'file' as const, ...file }] : []),
    ...(image?.url ? [{ kind: 'image' as const, ...image }] : []),
  ])
  return { text: texts.join('\n'), files, isVideo: parts.some(({ video }) => !!video) }
}
