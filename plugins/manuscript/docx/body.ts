import { showSymbol, type Numbering } from '../numbering'
import type { Paragraph, Sheet } from '../sheet'
import { finishParagraph, joinText, readFormat, type OpenParagraph } from './paragraph'
import { isOn, type Styles } from './styles'
import type { Attributes } from './xml'

type Cell = NonNullable<Paragraph['cell']>

/**
 * Left out with all inside: deleted text, formats before a tracked change, field codes, phonetic
 * guides, previews of embedded objects.
 */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'w:object',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPr',
])

export interface BodySources {
  sheet: Sheet
  styles: Styles
  numbering: Numbering
  picture(id: string | undefined): Paragraph['pictures'][number]
}

/**
 * Reads `word/document.xml`. A block is a paragraph (`w:p`) of the body, in document order; the
 * text of a text box belongs to the paragraph it is anchored in, after its own text, a line each.
 */
export class BodyReader {
  private skipping = 0
  /** The paragraph being read and, in a text box, the one it is anchored in before it. */
  protected openParagraphs: OpenParagraph[] = []
  private tables: Cell[] = []
  private tableCount = 0
  /** For each open field, whether its result has begun. */
  private fields: boolean[] = []
  /** For each open mc:AlternateContent, whether a choice was taken. */
  private choices: boolean[] = []
  private inText = false
  private keepsSpace = false
  private inRun = false
  private inFormat = 0
  private hidden = false

  constructor(private sources: BodySources) {}

  open(name: string, attributes: Attributes): void {
    const paragraph = this.openParagraphs.at(-1)
    if (this.skipping || SKIPPED.has(name) || this.isUnchosen(name)) {
      if (name === 'w:del' && this.inFormat && !this.skipping && paragraph) paragraph.ended = true
      this.skipping++
      return
    }
    if (name === 'w:p') this.openParagraphs.push({ text: '', boxes: [], pictures: [] })
    else if (name === 'w:pPr' || name === 'w:rPr') this.inFormat++
    else if (this.inFormat && this.inRun) this.readRunFormat(name, attributes)
    else if (this.inFormat && paragraph) readFormat(paragraph, name, attributes)
    else if (name === 'w:r') this.inRun = true
    else if (paragraph) this.readContent(paragraph, name, attributes)
    else this.readTable(name)
  }

  close(name: string): void {
    if (this.skipping) {
      this.skipping--
      return
    }
    if (name === 'w:p') this.finish()
    else if (name === 'w:pPr' || name === 'w:rPr') this.inFormat--
    else if (name === 'w:r') this.inRun = this.hidden = false
    else if (name === 'w:t' || name === 'm:t') this.inText = false
    else if (name === 'w:tbl' && !this.openParagraphs.length) this.tables.pop()
    else if (name === 'mc:AlternateContent') this.choices.pop()
  }

  text(text: string): void {
    if (!this.inText || this.skipping) return
    const flat = text.replace(/[\r\n\t]+/g, ' ')
    this.write(this.keepsSpace ? flat : flat.replace(/^ +| +$/g, ''))
  }

  /** Of several forms of the same content only the first is read. */
  private isUnchosen(name: string): boolean {
    if (name === 'mc:AlternateContent') this.choices.push(false)
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
    return this.choices.splice(-1, 1, true)[0] === true
  }

  private write(text: string): void {
    const paragraph = this.openParagraphs.at(-1)
    if (!paragraph || this.hidden || this.fields.includes(false)) return
    this.sources.sheet.grow(text.length)
    this.append(paragraph, text)
  }

  protected append(paragraph: OpenParagraph, text: string): void {
    paragraph.text += text
  }

  private readRunFormat(name: string, attributes: Attributes): void {
    if (name === 'w:vanish') this.hidden = isOn(attributes)
    else if (name === 'w:rStyle') {
      this.hidden ||= !!this.sources.styles.get(attributes['w:val'])?.hidden
    }
  }

  private readContent(paragraph: OpenParagraph, name: string, attributes: Attributes): void {
    if (name === 'w:t' || name === 'm:t') {
      this.inText = true
      this.keepsSpace = attributes['xml:space'] === 'preserve'
    } else if (name === 'w:tab' || name === 'w:ptab') this.write('\t')
    else if (name === 'w:cr') this.write('\n')
    else if (name === 'w:br') this.write(/page|column/.test(attributes['w:type'] ?? '') ? '' : '\n')
    else if (name === 'w:noBreakHyphen') this.write('-')
    else if (name === 'w:sym') this.write(readSymbol(attributes['w:char']))
    else if (name === 'w:fldChar') this.readField(attributes['w:fldCharType'])
    else if (name === 'a:blip')
      this.addPicture(paragraph, attributes['r:embed'] ?? attributes['r:link'])
    else if (name === 'v:imagedata') this.addPicture(paragraph, attributes['r:id'])
  }

  private readField(type: string | undefined): void {
    if (type === 'begin') this.fields.push(false)
    else if (type === 'separate') this.fields.splice(-1, 1, true)
    else if (type === 'end') this.fields.pop()
  }

  private addPicture(paragraph: OpenParagraph, id: string | undefined): void {
    if (this.hidden || this.fields.includes(false)) return
    this.sources.sheet.grow(1)
    paragraph.pictures.push(this.sources.picture(id))
  }

  private readTable(name: string): void {
    const cell = this.tables.at(-1)
    if (name === 'w:tbl') this.tables.push({ table: this.tableCount++, row: -1, column: -1 })
    else if (name === 'w:tr' && cell) Object.assign(cell, { row: cell.row + 1, column: -1 })
    else if (name === 'w:tc' && cell) cell.column++
  }

  private finish(): void {
    // A broken field's code must not swallow the rest of the document.
    this.fields = this.fields.filter(Boolean)
    const paragraph = this.openParagraphs.pop()!
    const anchor = this.openParagraphs.at(-1)
    if (anchor) {
      anchor.boxes.push(joinText(paragraph))
      anchor.pictures.push(...paragraph.pictures)
      return
    }
    const { styles, sheet, numbering } = this.sources
    const cell = this.tables.at(-1)
    sheet.add({ ...finishParagraph(paragraph, styles, numbering), cell: cell && { ...cell } })
  }
}

function readSymbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16)
  return point >= 0x20 && point <= 0xffff ? showSymbol(String.fromCharCode(point)) : ''
}
