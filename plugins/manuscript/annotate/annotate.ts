import { Locator } from '../docx/locate'
import { openDocument } from '../docx/read'
import { parseXml } from '../docx/xml'
import { entitle } from '../title'
import type { Block, Note } from '../types'
import { findAnchors } from './anchor'
import { addComments, readIds, writeMarks, type Comment } from './comments'
import { Marks } from './marks'
import { openComments } from './part'
import { encodeLike } from './xml'
import { rewriteZip } from './zip'

/** Index of the block notes on the whole document stand at: the title, else the first line. */
export function findTitle(blocks: Block[]): number {
  const title =
    blocks.find(({ kind, titleLines }) => kind === 'title' || titleLines) ??
    blocks.find(({ text }) => text.trim())
  return title?.index ?? 0
}

function number(notes: Note[], taken: Set<number>): (Note & Comment)[] {
  let id = 0
  return notes.map((note) => {
    while (taken.has(id)) id++
    return { ...note, id: id++ }
  })
}

function mark(source: string, locator: Locator, title: number, notes: (Note & Comment)[]): string {
  const marks = new Marks(source)
  for (const { id, block = title, range } of notes) {
    const place = locator.places[block]
    if (!place) throw new RangeError(`[manuscript] 批注指向第${block + 1}段，文件没有这一段`)
    marks.add(findAnchors(place, range), ...writeMarks(id, locator.root!))
  }
  return marks.write()
}

/**
 * Writes notes into an officer's .docx as Word comments on the very words, by 报送通, dated now.
 * Blocks and ranges are those of `read`. Comments, tracked changes and everything else that is
 * there stay as they are. Rejects when it is no .docx that can be read, and when a note is about a
 * block there is not.
 */
export async function annotate(bytes: Uint8Array, notes: Note[]): Promise<Buffer> {
  const { file, zip, main, document, source, sources } = await openDocument(bytes)
  const locator = new Locator(source, sources)
  parseXml(source, locator)
  const { blocks } = sources.sheet
  entitle(blocks)
  const { name, bytes: existing, others } = openComments(zip, main, locator.root!)
  const comments = number(notes, new Set([...locator.ids, ...readIds(existing)]))
  const marked = mark(source, locator, findTitle(blocks), comments)
  const parts = new Map(others)
  parts.set(main, encodeLike(document, marked))
  parts.set(name, addComments(existing, comments))
  return rewriteZip(file, parts)
}
