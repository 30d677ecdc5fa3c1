import { readPixels } from './pixels'
import { Sheet } from './sheet'
import { entitle } from './title'
import type { Manuscript, Picture } from './types'

/** A picture of a chat message; its bytes tell what the message does not. */
export type ChatPicture = Partial<Pick<Picture, 'width' | 'height' | 'type'>> & {
  bytes?: Uint8Array
}

/**
 * Makes a manuscript of a chat message: each line with text is a block, the pictures stand in
 * blocks of their own at the end. Without `title` the first line is it when it looks like one.
 */
export function fromText(
  title: string | undefined,
  body: string,
  pictures: ChatPicture[],
  name: string,
): Manuscript {
  const sheet = new Sheet()
  const heading = title?.trim()
  if (heading) sheet.add({ text: heading, title: true, pictures: [] })
  for (const line of body.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (line.trim()) sheet.add({ text: line, pictures: [] })
  }
  for (const { bytes, ...told } of pictures) {
    const pixels = bytes ? readPixels(bytes) : {}
    sheet.add({ text: '', pictures: [{ ...pixels, ...told, size: bytes?.length ?? 0 }] })
  }
  return {
    fileName: name,
    format: 'text',
    blocks: sheet.blocks,
    pictures: sheet.pictures,
    properties: {},
    size: Buffer.byteLength(body),
    ...entitle(sheet.blocks),
  }
}
