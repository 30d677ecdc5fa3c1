import { checkCard, wordsOf } from './cards'
import type { Media } from './media'
import { limit, Refusal } from './refusal'
import type { Body, Kind, Shown } from './types'

const longest = 20_480

/** Text that is neither empty nor too long, in bytes. */
export function readText(type: string, content: unknown, most = longest): string {
  if (typeof content !== 'string' || !content) throw new Refusal(44001, 'empty content')
  limit(`${type}.content`, content, most)
  return content
}

export function readMarkdown({ content, feedback }: Body = {}): Shown {
  if (feedback) limit('feedback.id', feedback.id, 256)
  return { kind: 'markdown', text: readText('markdown', content), feedback: feedback?.id }
}

export function readCard(card: Body): Shown {
  checkCard(card)
  return { kind: 'card', card, text: wordsOf(card) }
}

/** A file, picture, voice or video which the bot or a webhook uploaded before. */
export function readMedium(
  type: string,
  { media_id }: Body = {},
  media: Media,
  owner?: string,
): Shown {
  const { name, bytes } = media.find(type, media_id, owner)
  if (type === 'image') return { kind: 'image', images: [bytes] }
  return { kind: type as Kind, file: { name, bytes } }
}

export function readStream({ id, finish, content, msg_item }: Body = {}): Shown {
  if (!id || msg_item) throw new Refusal(40058, 'stream invalid. invalid Request Parameter')
  limit('stream.content', content, longest)
  return { kind: 'markdown', text: content, stream: { id, isFinished: !!finish } }
}

/** What stands in a reply or a push. Throws 40008 for what the bot cannot say. */
export function read(body: Body, media: Media): Shown {
  const { msgtype } = body
  if (msgtype === 'markdown') return readMarkdown(body.markdown)
  if (msgtype === 'template_card') return readCard(body.template_card)
  if (['file', 'image', 'voice', 'video'].includes(msgtype))
    return readMedium(msgtype, body[msgtype], media)
  throw new Refusal(40008, 'invalid message type')
}
