import { readPixels } from './pixels'
import { findUseless, toProblem } from './problem'
import { Sheet } from './sheet'
import { entitle } from './title'
import type { Manuscript, Picture } from './types'

/** A picture of a chat message; its bytes tell what the message does not. */
export type ChatPicture = Partial<Pick<Picture, 'width' | 'height' | 'type'>> & {
  bytes?: Uint8Array
  caption?: string
}

function layOut(
  head: string[],
  title: string | undefined,
  body: string,
  pictures: ChatPicture[],
): Sheet {
  const sheet = new Sheet()
  const add = (text: string, title?: boolean) => {
    sheet.grow(text.length)
    sheet.add({ text, title, pictures: [] })
  }
  for (const line of head) add(line)
  if (title?.trim()) add(title.trim(), true)
  for (const line of body.split(/\r\n|[\n\r\u2028\u2029]/)) if (line.trim()) add(line)
  for (const { bytes, caption, ...told } of pictures) {
    const pixels = bytes ? readPixels(bytes) : {}
    sheet.add({ text: '', pictures: [{ ...pixels, ...told, size: bytes?.length ?? 0 }] })
    if (!caption) continue
    sheet.grow(caption.length)
    sheet.add({ text: caption, centred: true, pictures: [] })
  }
  return sheet
}

/**
 * Makes a manuscript of a chat message: each line with text is a block, the pictures stand in
 * blocks of their own at the end, each with its caption. Without `title` the first line is it when
 * it looks like one.
 */
export function fromText(
  title: string | undefined,
  body: string,
  pictures: ChatPicture[],
  name: string,
  /** Lines above the title. */
  head: string[] = [],
): Manuscript {
  const told = { fileName: name, format: 'text' as const, size: Buffer.byteLength(body) }
  try {
    const { blocks, pictures: placed } = layOut(head, title, body, pictures)
    const content = { ...entitle(blocks), blocks, pictures: placed }
    return { ...told, ...content, problem: findUseless(content) }
  } catch (error) {
    return { ...told, blocks: [], pictures: [], problem: toProblem(error) }
  }
}
