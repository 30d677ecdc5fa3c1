import { Unreadable } from '../limits'
import type { Numbering } from '../numbering'
import { LeftOut } from './left-out'
import {
  finishParagraph,
  joinText,
  openParagraph,
  readFormat,
  readEndFormat,
  runsOn,
  type OpenParagraph,
} from './paragraph'
import { RunReader, type RunSources } from './runs'
import { Tables } from './tables'
import type { Attributes } from './xml'

/** In the format of a paragraph's end: the end is no more. */
const ENDING = new Set(['w:del', 'w:moveFrom'])

export interface BodySources extends RunSources {
  numbering: Numbering
  /** Reads another document set in the text into the sheet. */
  chunk(id: string | undefined): void
}

/**
 * Reads `word/document.xml`. A block is a paragraph (`w:p`) of the body, in document order; the
 * text of a text box belongs to the paragraph it is anchored in, after its own text, a line each.
 */
export class BodyReader {
  /** The paragraph being read and, in a text box, the one it is anchored in before it. */
  protected openParagraphs: OpenParagraph[] = []
  /** A paragraph without an end of its own: what comes next goes on with it. */
  protected unended?: OpenParagraph
  private leftOut = new LeftOut()
  private tables: Tables
  private runs: RunReader
  private inFormat = 0

  constructor(private sources: BodySources) {
    this.tables = new Tables(sources.sheet)
    this.runs = new RunReader(sources, (paragraph, text) => this.append(paragraph, text))
  }

  open(name: string, attributes: Attributes): void {
    const paragraph = this.openParagraphs.at(-1)
    if (ENDING.has(name) && this.inFormat && !this.leftOut.isOpen && paragraph)
      paragraph.format.ended = true
    if (this.leftOut.open(name)) return
    if (name === 'w:p') this.begin()
    else if (name === 'w:altChunk') this.readChunk(attributes['r:id'])
    else if (name === 'w:pPr' || name === 'w:rPr') this.inFormat++
    else if (this.inFormat && this.runs.isInRun) this.runs.readFormat(name, attributes)
    else if (this.inFormat > 1 && paragraph) readEndFormat(paragraph, name, attributes)
    else if (this.inFormat && paragraph) readFormat(paragraph, name, attributes)
    else if (name === 'w:r') this.runs.open()
    else if (paragraph) this.runs.read(paragraph, name, attributes)
    else {
      if (name === 'w:tbl') this.end()
      this.tables.enter(name)
    }
  }

  close(name: string): void {
    if (this.leftOut.close(name)) return
    if (name === 'w:p') this.finish()
    else if (name === 'w:pPr' || name === 'w:rPr') this.inFormat--
    else if (name === 'w:r') this.runs.close()
    else if (name === 'w:t' || name === 'm:t') this.runs.closeText()
    else if (name === 'w:tbl' && !this.openParagraphs.length) this.tables.leave()
    else if (name === 'w:tc' || name === 'w:body') this.end()
  }

  text(text: string): void {
    if (!this.leftOut.isOpen) this.runs.text(this.openParagraphs.at(-1), text)
  }

  protected append(paragraph: OpenParagraph, text: string): void {
    paragraph.text += text
  }

  protected readChunk(id: string | undefined): void {
    if (this.openParagraphs.length || this.tables.cell) {
      throw new Unreadable('chunk', 'in a table or a text box')
    }
    this.end()
    this.sources.chunk(id)
  }

  protected add(paragraph: OpenParagraph): void {
    const { styles, sheet, numbering } = this.sources
    sheet.add({ ...finishParagraph(paragraph, styles, numbering), cell: this.tables.cell })
  }

  private begin(): void {
    const anchor = this.openParagraphs.at(-1)
    const paragraph = (!anchor && this.unended) || openParagraph()
    paragraph.format = {}
    if (anchor) paragraph.hidden = this.runs.hides(anchor)
    else this.unended = undefined
    this.openParagraphs.push(paragraph)
    this.runs.close()
  }

  private finish(): void {
    this.runs.closeCodes()
    const paragraph = this.openParagraphs.pop()!
    const anchor = this.openParagraphs.at(-1)
    if (anchor) {
      anchor.boxes.push(joinText(paragraph))
      anchor.pictures.push(...paragraph.pictures)
    } else if (runsOn(paragraph, this.sources.styles)) this.unended = paragraph
    else this.add(paragraph)
  }

  /** Ends a paragraph with no other to go on with it. */
  private end(): void {
    if (!this.unended || this.openParagraphs.length) return
    this.add(this.unended)
    this.unended = undefined
  }
}
