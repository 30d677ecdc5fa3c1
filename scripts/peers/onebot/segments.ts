import { createHash } from 'node:crypto'
import type { Message, Segment } from './types'

export interface Manner {
  quote?: Message
  /** As TIM and old QQ write a quote: the mention first. */
  isTim?: boolean
}

export const text = (text: string): Segment => ({ type: 'text', data: { text } })
const mention = (id: number): Segment => ({ type: 'at', data: { qq: String(id) } })

/** QQ mentions whom it quotes by itself, in groups. */
export function quoting({ quote, isTim }: Manner): Segment[] {
  if (!quote) return []
  const reply = { type: 'reply', data: { id: String(quote.message_id) } }
  if (!quote.group_id) return [reply]
  const mentioned = [mention(quote.sender.user_id), text(' ')]
  return isTim ? [...mentioned, reply] : [reply, ...mentioned]
}

/** As NapCat tells it from its history: a picture by the MD5 of its bytes. */
export function asKept(segment: Segment): Segment {
  const { type, data } = segment
  if (type !== 'image' || !String(data.file).startsWith('base64://')) return segment
  const bytes = Buffer.from(data.file.slice('base64://'.length), 'base64')
  const md5 = createHash('md5').update(bytes).digest('hex').toUpperCase()
  const file = { file: `${md5}.png`, file_size: String(bytes.length) }
  return { type, data: { summary: '', sub_type: 0, ...file, url: `http://qq/${md5}` } }
}

/** What a message of the bot consists of. */
export function contents(segments: Segment[]) {
  const of = (type: string) => segments.filter((it) => it.type === type).map(({ data }) => data)
  return {
    quote: of('reply').map(({ id }) => Number(id))[0],
    ats: of('at').map(({ qq }) => String(qq)),
    text: of('text')
      .map(({ text }) => text)
      .join(''),
    images: of('image').map(({ file }) => String(file)),
  }
}
