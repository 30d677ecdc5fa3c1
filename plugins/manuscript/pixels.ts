import { imageSize } from 'image-size'
import type { Picture } from './types'

/** First bytes of vector pictures, which have no pixels. */
const VECTORS: [type: string, at: number, magic: number[]][] = [
  ['emf', 40, [0x20, 0x45, 0x4d, 0x46]],
  ['wmf', 0, [0xd7, 0xcd, 0xc6, 0x9a]],
]

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
