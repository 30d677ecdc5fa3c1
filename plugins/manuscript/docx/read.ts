import { recogniseZip } from '../kind'
import { Unreadable } from '../limits'
import { Numbering } from '../numbering'
import { Sheet } from '../sheet'
import type { Manuscript } from '../types'
import { BodyReader, type BodySources } from './body'
import { readLists } from './lists'
import { openPackage, type Package } from './package'
import { pictureReader } from './pictures'
import { findPart, readRelations } from './relations'
import { Styles } from './styles'
import { decode, parseXml } from './xml'

/** Name of the part with the document's text, when the zip is a Word file. */
function findDocument(zip: Package): string | undefined {
  const main = findPart(readRelations(zip, ''), 'officeDocument')
  return [main, 'word/document.xml'].find((name) => name?.startsWith('word/') && zip.size(name) > 0)
}

/** What reading the document part `main` rests on; its blocks gather in the sheet. */
function findSources(zip: Package, main: string): BodySources {
  const relations = readRelations(zip, main)
  const part = (type: string, usual: string) => zip.part(findPart(relations, type) ?? usual)
  return {
    sheet: new Sheet(),
    styles: new Styles(part('styles', 'word/styles.xml')),
    numbering: new Numbering(readLists(part('numbering', 'word/numbering.xml'))),
    picture: pictureReader(zip, relations),
  }
}

/** Opens a .docx down to its document part. Throws `Unreadable` when it is none. */
export async function openDocument(bytes: Uint8Array) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const zip = await openPackage(file)
  const main = findDocument(zip)
  if (!main) {
    const kind = recogniseZip(zip.names, zip.part('mimetype')?.toString())
    throw new Unreadable(kind, 'a zip without a Word document')
  }
  // First of all, for it may be too large to go on.
  const document = zip.part(main)!
  return { file, zip, main, document, source: decode(document), sources: findSources(zip, main) }
}

/** Reads a Word file. Throws on anything Word would not open. */
export async function readDocx(bytes: Buffer): Promise<Omit<Manuscript, 'fileName' | 'size'>> {
  const { zip, source, sources } = await openDocument(bytes)
  parseXml(source, new BodyReader(sources))
  const { blocks, pictures } = sources.sheet
  const hasMacro = zip.names.some((name) => name.endsWith('/vbaProject.bin'))
  const problem = hasMacro ? { kind: 'macro' as const } : undefined
  return { format: 'docx', blocks, pictures, problem }
}
