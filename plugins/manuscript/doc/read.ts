import { Unreadable } from '../limits'
import { Numbering } from '../numbering'
import { Sheet } from '../sheet'
import type { Manuscript } from '../types'
import { BodyReader } from './body'
import { readTextBoxes } from './boxes'
import { openCompound, type Compound } from './compound'
import { readAnchors } from './drawings'
import { readCharacterRuns, readParagraphRuns } from './formats'
import { readHeader } from './header'
import { readLists } from './lists'
import { readPieces } from './pieces'
import { readStyles } from './styles'
import { readText } from './text'

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
  const characters = readCharacterRuns(header)
  const sheet = new Sheet()
  const body = new BodyReader({
    header,
    sheet,
    characters,
    paragraphs: readParagraphRuns(header),
    numbering: new Numbering(readLists(header)),
    style: readStyles(header),
    anchors: readAnchors(header),
    boxes: readTextBoxes(header, pieces, characters),
  })
  body.read(readText(pieces, characters, 0, header.bodyLength))
  return sheet
}

/** Reads a Word 97–2003 file, [MS-DOC]. Throws on anything Word would not open. */
export function readDoc(bytes: Buffer): Omit<Manuscript, 'fileName' | 'size'> {
  const file = openCompound(bytes)
  refuseOthers(file)
  const { blocks, pictures } = readBody(file)
  return { format: 'doc', blocks, pictures }
}
