import { recognise, type Kind } from '../kind'
import { LIMITS, Unreadable } from '../limits'
import type { Sheet } from '../sheet'
import { openArchive, openPage } from '../web/archive'
import { readPage } from '../web/page'
import type { Package } from './package'
import type { Relation } from './relations'

/** A document set in another: its bytes unpacked, and what puts its paragraphs into the sheet. */
interface Chunk {
  size: number
  read(): void
}

type OpenDocument = (bytes: Buffer) => Promise<Chunk>

function refuse(detail: string): never {
  throw new Unreadable('chunk', detail)
}

/** What a part is by its content; a piece of a page may have no tag that tells. */
function kindOf(bytes: Buffer, part: string): Kind {
  const kind = recognise(bytes)
  return /\.x?html?$/i.test(part) && kind !== 'mht' ? 'html' : kind
}

async function openChunk(
  bytes: Buffer,
  part: string,
  sheet: Sheet,
  open: OpenDocument,
): Promise<Chunk> {
  const kind = kindOf(bytes, part)
  if (kind === 'zip') return open(bytes)
  if (kind !== 'html' && kind !== 'mht') return refuse(kind)
  const { html, picture } = kind === 'html' ? openPage(bytes) : openArchive(bytes)
  return { size: html.length, read: () => readPage(html, sheet, picture) }
}

/**
 * Opens the pages and documents set in the text (`w:altChunk`), and gives what reads the one of a
 * relation into the sheet. That throws for one that cannot be read, comes twice or shows nothing.
 */
export async function openChunks(
  zip: Package,
  relations: Map<string, Relation>,
  sheet: Sheet,
  open: OpenDocument,
): Promise<(id: string | undefined) => void> {
  const chunks = new Map<string, Chunk>()
  let total = 0
  for (const [id, { type, part }] of relations) {
    const bytes = part && type === 'aFChunk' ? zip.part(part) : undefined
    if (!part || !bytes) continue
    const chunk = await openChunk(bytes, part, sheet, open).catch((error: Error) => ({
      size: 0,
      read: () => refuse(error.message),
    }))
    total += bytes.length + chunk.size
    if (total > LIMITS.part) throw new Unreadable('too-long', `chunks of ${total} bytes`)
    chunks.set(id, chunk)
  }
  return (id = '') => {
    const chunk = chunks.get(id) ?? refuse(`no chunk ${id}`)
    chunks.delete(id)
    const before = sheet.blocks.length
    chunk.read()
    if (sheet.blocks.length === before) refuse(`nothing in chunk ${id}`)
  }
}
