import type { Numbering } from '../numbering'
import type { Paragraph, Sheet } from '../sheet'
import type { Style } from '../styles'
import { readInlinePicture } from './blips'
import type { TextBox } from './boxes'
import type { Anchored } from './drawings'
import type { Characters } from './characters'
import type { Format, Runs } from './formats'
import type { Header } from './header'
import type { Styles } from './styles'
import { MARKS, type Stretch } from './text'

export interface BodySources {
  header: Header
  sheet: Sheet
  numbering: Numbering
  characters: Characters
  paragraphs: Runs
  styles: Styles
  anchors: Map<number, Anchored>
  boxes: TextBox[]
}

type Cell = NonNullable<Paragraph['cell']>

/**
 * Gathers the paragraphs of the body. A row of a table ends with a paragraph of its own, which is
 * no block; a text box's lines follow the text of the paragraph it is anchored in.
 */
export class BodyReader {
  private text = ''
  private lines: string[] = []
  private pictures: Paragraph['pictures'] = []
  private tables: Cell[] = []
  private tableCount = 0

  constructor(private sources: BodySources) {}

  read(stretches: Iterable<Stretch>): void {
    for (const stretch of stretches) {
      const code = stretch.text.charCodeAt(0)
      if (code === MARKS.picture) this.addPicture(stretch)
      else if (code === MARKS.drawing) this.addDrawing(stretch)
      else if (this.endsParagraph(code, stretch.place)) this.finish(code, stretch.place)
      else if (code !== MARKS.page) this.write(stretch.text)
    }
    const { text, lines, pictures } = this
    if (text || lines.length || pictures.length) this.finish(MARKS.page, -1)
  }

  private write(text: string): void {
    this.sources.sheet.grow(text.length)
    this.text += text
  }

  /** The same character breaks a page inside a paragraph and ends a section with one. */
  private endsParagraph(code: number, place: number): boolean {
    if (code === MARKS.paragraph || code === MARKS.cell) return true
    const run = code === MARKS.page ? this.sources.paragraphs.at(place) : undefined
    return !!run && place + 2 >= run.end
  }

  private addPicture({ place }: Stretch): void {
    const { characters, header, sheet } = this.sources
    const format = characters.at(place)?.format
    if (format?.picture === undefined || format.embedded) return
    const picture = readInlinePicture(header.data, format.picture)
    if (!picture) return
    sheet.grow(1)
    this.pictures.push(picture)
  }

  private addDrawing({ position }: Stretch): void {
    const { anchors, boxes, sheet } = this.sources
    const anchored = anchors.get(position)
    if (!anchored) return
    sheet.grow(anchored.pictures.length)
    this.pictures.push(...anchored.pictures)
    for (const box of boxes) {
      if (!anchored.shapes.includes(box.shape)) continue
      sheet.grow(box.text.length)
      this.lines.push(box.text)
    }
  }

  private finish(code: number, place: number): void {
    const format = this.sources.paragraphs.at(place)?.format ?? {}
    const own = this.sources.characters.at(place)?.format
    if (code === MARKS.paragraph && this.runsOn(place, format, own)) return
    const cell = this.place(format)
    if (!format.rowEnd) this.add(format, cell, own?.deleted)
    if (cell && format.rowEnd) Object.assign(cell, { row: cell.row + 1, column: 0 })
    else if (cell && (code === MARKS.cell || format.cellEnd)) cell.column++
    this.text = ''
    this.lines = []
    this.pictures = []
  }

  /** Whether the next paragraph goes on in the same line, there being one in the same cell. */
  private runsOn(place: number, { dropCap, cellEnd, rowEnd }: Format, own?: Format): boolean {
    if (cellEnd || rowEnd) return false
    return dropCap || own?.deleted || this.sources.characters.isHidden(place, own)
  }

  /** The table a paragraph stands in; tables it no longer stands in have ended. */
  private place(format: Format): Cell | undefined {
    const depth = Math.min(format.depth ?? (format.inTable ? 1 : 0), 32)
    this.tables.length = Math.min(this.tables.length, Math.max(0, depth))
    while (this.tables.length < depth) {
      this.tables.push({ table: this.tableCount++, row: 0, column: 0 })
    }
    return this.tables.at(-1)
  }

  private add(format: Format, cell: Cell | undefined, isDeleted = false): void {
    const { styles, sheet } = this.sources
    const style = styles.get(format.style)
    sheet.add({
      text: [this.text, ...this.lines].filter(Boolean).join('\n'),
      style,
      level: format.level,
      centred: format.centred,
      number: isDeleted ? undefined : this.number(format, style),
      cell: cell && { ...cell },
      pictures: this.pictures,
    })
  }

  private number(format: Format, style: Style | undefined): string | undefined {
    const list = format.list === undefined ? style?.number?.list : String(format.list)
    if (!list || list === '0') return
    const level = format.listLevel ?? style?.number?.level ?? 0
    return this.sources.numbering.next(list, level)
  }
}
