import { imageSize } from 'image-size'
import { recognise, type Kind } from './kind'
import type { Picture } from './types'

/** First bytes of vector pictures, which have no pixels. */
const VECTORS: [type: string, at: number, magic: number[]][] = [
  ['emf', 40, [0x20, 0x45, 0x4d, 0x46]],
  ['wmf', 0, [0xd7, 0xcd, 0xc6, 0x9a]],
  ['wmf', 0, [1, 0, 9, 0]],
]

/** What stands in the place of a picture that could not be fetched; SVG is a text too. */
const TEXTS: Kind[] = ['empty', 'plain-text', 'xml']

/** Type and pixels told by a picture's first bytes; nothing when they do not tell. */
export function readPixels(head: Uint8Array): Pick<Picture, 'width' | 'height' | 'type'> {
  for (const [type, at, magic] of VECTORS) {
    if (magic.every((byte, index) => head[at + index] === byte)) return { type }
  }
  try {
    const { width, height, type } = imageSize(head)
    // Zeros pass for a TGA, which has no signature.
    return width && height ? { width, height, type } : {}
  } catch {
    // Not a picture it knows, or cut off before the size is told.
    return {}
  }
}

/**
 * A picture of so many bytes, by the first of them. Its size is 0 when they are none, or the page
 * of an error; `usual` is its type when they do not tell.
 */
export function describePicture(
  head: Uint8Array,
  size: number,
  usual?: string,
): Omit<Picture, 'block'> {
  const { type = usual, ...pixels } = readPixels(head)
  const kind = recognise(head)
  if (kind === 'html' || (TEXTS.includes(kind) && type !== 'svg')) return { type: usual, size: 0 }
  return { ...pixels, type, size }
}
