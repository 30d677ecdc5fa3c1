import { Unreadable } from '../limits'
import { Numbering } from '../numbering'
import { Sheet } from '../sheet'
import type { Manuscript } from '../types'
import { BodyReader } from './body'
import { readTextBoxes } from './boxes'
import { Characters } from './characters'
import { openCompound, type Compound } from './compound'
import { readAnchors } from './drawings'
import { readCharacterRuns, readParagraphRuns } from './formats'
import { readHeader } from './header'
import { readLists } from './lists'
import { readOutsideStories } from './outside'
import { readPieces } from './pieces'
import { readProperties } from './properties'
import { Styles } from './styles'
import { readText } from './text'
import { readDrawingTexts } from './watermarks'

/** Refuses a compound file that is no Word file, by the streams it holds. */
function refuseOthers(file: Compound): void {
  const streams = [...file.keys()].join(', ')
  if (file.has('EncryptedPackage')) throw new Unreadable('encrypted', streams)
  if (file.has('WordDocument')) return
  if (file.has('Workbook') || file.has('Book')) throw new Unreadable('spreadsheet', streams)
  if (file.has('PowerPoint Document')) throw new Unreadable('slides', streams)
  throw new Unreadable('unknown', `compound file with ${streams}`)
}

function readBody(file: Compound): Sheet {
  const header = readHeader(file)
  const pieces = readPieces(header)
  const styles = new Styles(header)
  const paragraphs = readParagraphRuns(header)
  const characters = new Characters(readCharacterRuns(header), paragraphs, styles)
  const sheet = new Sheet()
  const body = new BodyReader({
    header,
    sheet,
    characters,
    paragraphs,
    numbering: new Numbering(readLists(header)),
    styles,
    anchors: readAnchors(header),
    boxes: readTextBoxes(header, pieces, characters),
  })
  body.read(readText(pieces, characters, 0, header.bodyLength))
  readOutsideStories(header, pieces, characters, sheet.outside)
  readDrawingTexts(header, sheet.outside)
  return sheet
}

/** Reads a Word 97–2003 file, [MS-DOC]. Throws on anything Word would not open. */
export function readDoc(bytes: Buffer): Omit<Manuscript, 'fileName' | 'size'> {
  const file = openCompound(bytes)
  refuseOthers(file)
  const { blocks, pictures, outside } = readBody(file)
  readProperties(file, outside)
  return { format: 'doc', blocks, pictures, outside: outside.texts }
}
