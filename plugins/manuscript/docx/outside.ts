import { type Outside, OutsideParagraph } from '../outside'
import type { OutsidePlace } from '../types'
import { isOn, type Styles } from './styles'
import type { Attributes, XmlHandler } from './xml'

const SHOWN: Record<string, string> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}
const TEXT = new Set(['w:t', 'w:delText', 'm:t', 'a:t'])
const CODE = new Set(['w:instrText', 'w:delInstrText'])

/** Elements that change what is inside them, by what they make of it; a former format is not read. */
const CHANGES: Record<string, 'deleted' | 'inserted' | 'former'> = {
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
  'w:ins': 'inserted',
  'w:moveTo': 'inserted',
  'w:pPrChange': 'former',
  'w:rPrChange': 'former',
  'w:sectPrChange': 'former',
  'w:tblPrChange': 'former',
  'w:trPrChange': 'former',
  'w:tcPrChange': 'former',
}

/** Attributes a reader of the document does not see as text, by element. */
const ATTRIBUTES: Record<string, [place: OutsidePlace, ...names: string[]]> = {
  'v:textpath': ['watermark', 'string'],
  'wp:docPr': ['picture', 'title', 'descr'],
  'pic:cNvPr': ['picture', 'title', 'descr'],
  'v:shape': ['picture', 'alt'],
  'w:fldSimple': ['field', 'w:instr'],
}

/**
 * Reads the text of a part that is not the body's: all of a part that stands in `place`, of the
 * document itself what is deleted, hidden, a field's code, a watermark or behind a picture.
 */
export class OutsideReader implements XmlHandler {
  private paragraphs: { paragraph: OutsideParagraph; style?: string }[] = []
  private depth = { deleted: 0, inserted: 0, former: 0 }
  /** For each open field, whether its result has begun. */
  private fields: boolean[] = []
  private content?: 'text' | 'code'
  private inRun = false
  private run: { style?: string; isHidden?: boolean } = {}

  constructor(
    private outside: Outside,
    private styles: Styles,
    private place?: OutsidePlace,
  ) {}

  open(name: string, attributes: Attributes): void {
    const change = CHANGES[name]
    if (change) this.depth[change]++
    if (this.depth.former) return
    const [place, ...names] = ATTRIBUTES[name] ?? []
    for (const each of names) this.outside.add(place!, attributes[each])
    if (name === 'w:p' || name === 'a:p') this.begin()
    else if (TEXT.has(name)) this.content = 'text'
    else if (CODE.has(name)) this.content = 'code'
    else if (name === 'w:fldChar') this.readField(attributes['w:fldCharType'])
    else if (this.inRun && SHOWN[name]) this.write(SHOWN[name], false)
    else this.readFormat(name, attributes)
  }

  close(name: string): void {
    const change = CHANGES[name]
    if (change) this.depth[change]--
    if (name === 'w:p') this.finish(this.place)
    else if (name === 'a:p') this.finish(this.place ?? 'diagram')
    else if (name === 'w:r') this.inRun = false
    else if (TEXT.has(name) || CODE.has(name)) this.content = undefined
  }

  text(text: string): void {
    if (this.content) this.write(text.replace(/[\r\n\t]+/g, ' '), this.content === 'code')
  }

  private begin(): void {
    this.paragraphs.push({ paragraph: new OutsideParagraph() })
    this.run = {}
  }

  private write(text: string, isCode: boolean): void {
    const { paragraph, style } = this.paragraphs.at(-1) ?? {}
    const { isHidden = this.styles.hides(style, this.run.style) } = this.run
    paragraph?.write(text, {
      deleted: this.depth.deleted > 0,
      inserted: this.depth.inserted > 0,
      hidden: isHidden,
      code: isCode || this.fields.includes(false),
    })
  }

  private readFormat(name: string, attributes: Attributes): void {
    const value = attributes['w:val']
    const paragraph = this.paragraphs.at(-1)
    if (name === 'w:pStyle' && paragraph) paragraph.style = value
    else if (name === 'w:r') {
      this.inRun = true
      this.run = {}
    } else if (name === 'w:rStyle' && this.inRun) this.run.style = value
    else if (name === 'w:vanish' && this.inRun) this.run.isHidden = isOn(attributes)
  }

  private readField(type: string | undefined): void {
    if (type === 'begin') this.fields.push(false)
    else if (type === 'separate') this.fields.splice(-1, 1, true)
    else if (type === 'end') this.fields.pop()
  }

  private finish(place?: OutsidePlace): void {
    // A broken field's code must not swallow the rest of the document.
    this.fields = this.fields.filter(Boolean)
    this.paragraphs.pop()?.paragraph.finish(this.outside, place)
  }
}
