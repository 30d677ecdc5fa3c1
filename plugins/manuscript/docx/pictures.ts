import { posix } from 'node:path'
import { readPixels } from '../pixels'
import type { Picture } from '../types'
import type { Package } from './package'
import type { Relation } from './relations'

/**
 * Stored bytes to unpack before a picture's size is told: nearly always the first kilobyte; a
 * photo may carry a preview and colour tables before it.
 */
const HEADS = [1024, 64 * 1024, 1024 * 1024]

function readPicture(zip: Package, part: string): Omit<Picture, 'block'> {
  const size = zip.size(part)
  for (const packed of HEADS) {
    const head = zip.head(part, packed)
    const pixels = head && readPixels(head)
    if (pixels?.type) return { ...pixels, size }
  }
  return { type: posix.extname(part).slice(1).toLowerCase() || undefined, size }
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
