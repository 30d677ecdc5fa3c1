import { posix } from 'node:path'
import { readPixels } from '../pixels'
import type { Picture } from '../types'
import type { Package } from './package'
import type { Relation } from './relations'

/** Stored bytes to unpack: a photo may carry a preview and colour tables before its size. */
const HEAD = 1024 * 1024

function readPicture(zip: Package, part: string): Omit<Picture, 'block'> {
  const { type = posix.extname(part).slice(1).toLowerCase(), ...pixels } = readPixels(
    zip.head(part, HEAD) ?? Buffer.alloc(0),
  )
  return { ...pixels, type: type || undefined, size: zip.size(part) }
}

/** Gives the picture behind a relation id; a linked or missing one has no size. */
export function pictureReader(zip: Package, relations: Map<string, Relation>) {
  const known = new Map<string, Omit<Picture, 'block'>>()
  return (id: string | undefined): Omit<Picture, 'block'> => {
    const part = relations.get(id ?? '')?.part
    if (!part) return { size: 0 }
    const picture = known.get(part) ?? readPicture(zip, part)
    known.set(part, picture)
    return picture
  }
}
