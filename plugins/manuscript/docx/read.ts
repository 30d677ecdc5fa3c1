import { recogniseZip } from '../kind'
import { Unreadable } from '../limits'
import { Numbering } from '../numbering'
import { Sheet } from '../sheet'
import type { Manuscript } from '../types'
import { BodyReader, type BodySources } from './body'
import { readLists } from './lists'
import { openChunks } from './chunks'
import { readEmbedded } from './embedded'
import { OutsideReader } from './outside'
import { readOutsideParts } from './outside-parts'
import { openPackage, type Package } from './package'
import { pictureReader } from './pictures'
import { findPart, readRelations, type Relation } from './relations'
import { Styles } from './styles'
import { trimZip } from './trim'
import { decode, inTurn, parseXml } from './xml'

/** Name of the part with the document's text, when the zip is a Word file. */
function findDocument(zip: Package): string | undefined {
  const main = findPart(readRelations(zip, ''), 'officeDocument')
  return [main, 'word/document.xml'].find(
    (name) => name && /^word\//i.test(name) && zip.size(name) > 0,
  )
}

/** What reading the document part `main` rests on; its blocks gather in the sheet. */
async function findSources(zip: Package, main: string, inner?: Sheet): Promise<BodySources> {
  const relations = readRelations(zip, main)
  const part = (type: string, usual: string) => zip.part(findPart(relations, type) ?? usual)
  const sheet = inner ?? new Sheet()
  const chunks = inner ? new Map<string, Relation>() : relations
  return {
    sheet,
    chunk: await openChunks(zip, chunks, sheet, (bytes) => openInner(bytes, sheet)),
    styles: new Styles(part('styles', 'word/styles.xml')),
    numbering: new Numbering(readLists(part('numbering', 'word/numbering.xml'))),
    picture: pictureReader(zip, relations),
  }
}

async function openInner(bytes: Buffer, sheet: Sheet) {
  const inner = await openDocument(bytes, sheet)
  return { size: inner.document.length, read: () => readAll(inner) }
}

/**
 * Opens a .docx down to its document part. Throws `Unreadable` when it is none.
 * @param inner the sheet of the document it is set in, when it is part of one
 */
export async function openDocument(bytes: Uint8Array, inner?: Sheet) {
  const file = trimZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const zip = await openPackage(file)
  const main = findDocument(zip)
  if (!main) {
    const kind = recogniseZip(zip.names, zip.part('mimetype')?.toString())
    throw new Unreadable(kind, 'a zip without a Word document')
  }
  // First of all, for it may be too large to go on.
  const document = zip.part(main)!
  const sources = await findSources(zip, main, inner)
  return { file, zip, main, document, source: decode(document), sources }
}

/** Reads all of a document into its sheet. */
function readAll({ zip, main, source, sources }: Awaited<ReturnType<typeof openDocument>>): void {
  const { sheet, styles } = sources
  const around = new OutsideReader(sheet.outside, styles)
  parseXml(source, inTurn(new BodyReader(sources), around))
  readOutsideParts(zip, main, sheet.outside, styles)
}

/** Reads all text of a Word file that is set in another as a file. */
async function readInside(bytes: Buffer, add: (text: string) => void): Promise<void> {
  const document = await openDocument(bytes)
  readAll(document)
  const { blocks, outside } = document.sources.sheet
  for (const { text } of [...blocks, ...outside.texts]) add(text)
}

/** Reads a Word file. Throws on anything Word would not open. */
export async function readDocx(bytes: Buffer): Promise<Omit<Manuscript, 'fileName' | 'size'>> {
  const document = await openDocument(bytes)
  readAll(document)
  await readEmbedded(document.zip, document.sources.sheet.outside, readInside)
  const { blocks, pictures, outside } = document.sources.sheet
  const hasMacro = document.zip.names.some((name) => /\/vbaProject\.bin$/i.test(name))
  const problem = hasMacro ? { kind: 'macro' as const } : undefined
  return { format: 'docx', blocks, pictures, outside: outside.texts, problem }
}
