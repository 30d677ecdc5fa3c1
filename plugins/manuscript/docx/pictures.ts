import { posix } from 'node:path'
import { describePicture } from '../pixels'
import type { Picture } from '../types'
import type { Package } from './package'
import type { Relation } from './relations'

/** Stored bytes to unpack: a photo may carry a preview and colour tables before its size. */
const HEAD = 1024 * 1024

const GZIP = 0x8b1f

/** The type an extension tells; that of a vector picture must show in its bytes. */
function readExtension(part: string, head: Buffer): string | undefined {
  const extension = posix.extname(part).slice(1).toLowerCase()
  const isPacked = head.length > 1 && head.readUInt16LE() === GZIP
  if (/^(emf|wmf|svg)$/.test(extension) || (/^(emz|wmz)$/.test(extension) && !isPacked)) return
  return extension || undefined
}

function readPicture(zip: Package, part: string): Omit<Picture, 'block'> {
  const head = zip.head(part, HEAD) ?? Buffer.alloc(0)
  return describePicture(head, zip.size(part), readExtension(part, head))
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
