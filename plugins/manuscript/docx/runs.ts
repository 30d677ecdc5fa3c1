import { showSymbol } from '../numbering'
import type { Paragraph, Sheet } from '../sheet'
import type { OpenParagraph } from './paragraph'
import { isOn, type Styles } from './styles'
import type { Attributes } from './xml'

export interface RunSources {
  sheet: Sheet
  styles: Styles
  picture(id: string | undefined): Paragraph['pictures'][number]
}

/** Reads what the runs of a paragraph show: text and pictures, but none hidden or in a field's code. */
export class RunReader {
  isInRun = false
  private isInText = false
  private keepsSpace = false
  /** For each open field, whether its result has begun. */
  private fields: boolean[] = []
  /** What the run says of being hidden, itself and by its style. */
  private vanish?: boolean
  private style?: string

  constructor(
    private sources: RunSources,
    private append: (paragraph: OpenParagraph, text: string) => void,
  ) {}

  open(): void {
    this.isInRun = true
  }

  /** Ends the run, or the format of the one a new paragraph stands in. */
  close(): void {
    this.isInRun = false
    this.vanish = this.style = undefined
  }

  closeText(): void {
    this.isInText = false
  }

  /** A broken field's code must not swallow the rest of the document. */
  closeCodes(): void {
    this.fields = this.fields.filter(Boolean)
  }

  hides(paragraph: OpenParagraph | undefined): boolean {
    if (paragraph?.hidden) return true
    return this.vanish ?? this.sources.styles.hides(paragraph?.format.style, this.style)
  }

  readFormat(name: string, attributes: Attributes): void {
    if (name === 'w:vanish') this.vanish = isOn(attributes)
    else if (name === 'w:rStyle') this.style = attributes['w:val']
  }

  read(paragraph: OpenParagraph, name: string, attributes: Attributes): void {
    if (name === 'w:t' || name === 'm:t') {
      this.isInText = true
      this.keepsSpace = attributes['xml:space'] === 'preserve'
    } else if (name === 'w:fldChar') this.readField(attributes['w:fldCharType'])
    else if (name === 'a:blip')
      this.addPicture(paragraph, attributes['r:embed'] ?? attributes['r:link'])
    else if (name === 'v:imagedata') this.addPicture(paragraph, attributes['r:id'])
    else if (name.endsWith(':svgBlip')) this.addDrawing(paragraph, attributes['r:embed'])
    else this.write(paragraph, readSign(name, attributes))
  }

  text(paragraph: OpenParagraph | undefined, text: string): void {
    if (!this.isInText || !paragraph) return
    const flat = text.replace(/[\r\n\t]+/g, ' ')
    this.write(paragraph, this.keepsSpace ? flat : flat.replace(/^ +| +$/g, ''))
  }

  private write(paragraph: OpenParagraph, text: string): void {
    if (!text || !this.shows(paragraph)) return
    this.sources.sheet.grow(text.length)
    this.append(paragraph, text)
  }

  private shows(paragraph: OpenParagraph): boolean {
    return !this.hides(paragraph) && !this.fields.includes(false)
  }

  private readField(type: string | undefined): void {
    if (type === 'begin') this.fields.push(false)
    else if (type === 'separate') this.fields.splice(-1, 1, true)
    else if (type === 'end') this.fields.pop()
  }

  private addPicture(paragraph: OpenParagraph, id: string | undefined): void {
    if (!this.shows(paragraph)) return
    this.sources.sheet.grow(1)
    paragraph.pictures.push(this.sources.picture(id))
  }

  /** A picture's form as SVG is read only when it has no other. */
  private addDrawing({ pictures }: OpenParagraph, id: string | undefined): void {
    if (pictures.at(-1)?.size === 0) pictures.splice(-1, 1, this.sources.picture(id))
  }
}

/** Text that stands as an element of its own; empty for any other element. */
function readSign(name: string, attributes: Attributes): string {
  if (name === 'w:tab' || name === 'w:ptab') return '\t'
  if (name === 'w:cr') return '\n'
  if (name === 'w:br') return /page|column/.test(attributes['w:type'] ?? '') ? '' : '\n'
  if (name === 'w:noBreakHyphen') return '-'
  return name === 'w:sym' ? readSymbol(attributes['w:char']) : ''
}

function readSymbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16)
  return point >= 0x20 && point <= 0xffff ? showSymbol(String.fromCharCode(point)) : ''
}
