import { Numbering } from '../numbering'
import type { Content } from '../problem'
import { Sheet } from '../sheet'
import { BodyReader, type BodySources } from './body'
import { readLists } from './lists'
import type { Package } from './package'
import { pictureReader } from './pictures'
import { readProperties } from './properties'
import { findPart, readRelations } from './relations'
import { Styles } from './styles'
import { parseXml } from './xml'

/** Name of the part with the document's text, when the zip is a Word file. */
export function findDocument(zip: Package): string | undefined {
  const main = findPart(readRelations(zip, ''), 'officeDocument')
  return [main, 'word/document.xml'].find((name) => name?.startsWith('word/') && zip.size(name) > 0)
}

/** What reading the document part `main` rests on; its blocks gather in the sheet. */
export function findSources(zip: Package, main: string): BodySources {
  const relations = readRelations(zip, main)
  const part = (type: string, usual: string) => zip.part(findPart(relations, type) ?? usual)
  return {
    sheet: new Sheet(),
    styles: new Styles(part('styles', 'word/styles.xml')),
    numbering: new Numbering(readLists(part('numbering', 'word/numbering.xml'))),
    picture: pictureReader(zip, relations),
  }
}

/** Reads a Word file; `main` is its document part. Throws on anything Word would not open. */
export function readDocx(zip: Package, main: string): Content {
  // First of all, for it may be too large to go on.
  const document = zip.part(main)!
  const sources = findSources(zip, main)
  parseXml(document, new BodyReader(sources))
  const { blocks, pictures } = sources.sheet
  return { blocks, pictures, properties: readProperties(zip) }
}
