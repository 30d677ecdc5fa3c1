import { BodyReader, type BodySources } from '../docx/body'
import type { OpenParagraph } from '../docx/paragraph'
import type { Attributes } from '../docx/xml'

/** Where an element stands in the source: its start tag is from `start` to `first`. */
interface Element {
  start: number
  first: number
  end: number
}

/** `first` is behind its format. */
export interface Run extends Element {
  /** Where its end tag begins. */
  last: number
}

/** An element with visible text: a child of a run, or what stands beside runs (a formula). */
export interface Piece extends Element {
  name: string
  /** Text of its own, as it counts in the block. */
  text: string
  run?: Run
}

/** Part of a block's text and where it comes from. */
export interface Stretch {
  from: number
  to: number
  piece: Piece
}

/** A block in the source; comments on all of it begin at `start` and end at `end`. */
export interface Place {
  start: number
  end: number
  /** Has no end tag (`<w:p/>`). */
  isBare: boolean
  stretches: Stretch[]
}

/** What holds runs, and comment marks between them. */
const HOLDERS = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
])

/**
 * Finds where each block's text stands in the source of the document part. What counts as text is
 * the reader's to say. Text boxes cannot hold comments: their text is where they are anchored.
 */
export class Locator extends BodyReader {
  /** By block index. */
  readonly places: Place[] = []
  /** Ids of comments the text has marks of. */
  readonly ids = new Set<number>()
  /** Attributes of the root element. */
  root?: Attributes
  private place?: Place
  private run?: Run
  private piece?: Piece
  /** Open elements inside the piece. */
  private depth = 0
  private boxes: { length: number; piece: Piece }[] = []

  constructor(
    private source: string,
    sources: BodySources,
  ) {
    super(sources)
  }

  override open(name: string, attributes: Attributes, at = 0): void {
    this.root ??= attributes
    if (name.startsWith('w:comment')) this.ids.add(Number(attributes['w:id']))
    if (this.piece) this.depth++
    else if (this.place) this.enter(name, at)
    super.open(name, attributes)
    if (!this.place && this.openParagraphs.length) {
      this.place = { start: at, end: at, isBare: false, stretches: [] }
    }
  }

  override close(name: string, at = 0): void {
    const [paragraph, box] = this.openParagraphs
    super.close(name)
    if (box && this.openParagraphs.length === 1) {
      this.boxes.push({ length: paragraph!.boxes.at(-1)!.length, piece: this.piece! })
    }
    if (paragraph && !this.openParagraphs.length) this.leaveBlock(paragraph, at)
    else if (this.piece) this.leave(this.piece, at)
    else if (this.run && name === 'w:r') {
      Object.assign(this.run, { last: this.tagStart(at), end: at })
      this.run = undefined
    }
  }

  protected override append(paragraph: OpenParagraph, text: string): void {
    const from = paragraph.text.length
    super.append(paragraph, text)
    if (paragraph !== this.openParagraphs[0]) return
    const { stretches } = this.place!
    const piece = this.piece!
    piece.text += text
    const last = stretches.at(-1)
    if (last?.piece === piece) last.to = paragraph.text.length
    else stretches.push({ from, to: paragraph.text.length, piece })
  }

  private tagStart(at: number): number {
    return this.source.lastIndexOf('<', at - 1)
  }

  private enter(name: string, at: number): void {
    const start = this.tagStart(at)
    if (name === 'w:r' && !this.run) this.run = { start, first: at, last: at, end: at }
    else if (this.run || !HOLDERS.has(name)) {
      this.piece = { name, start, first: at, end: at, text: '', run: this.run }
    }
  }

  private leave(piece: Piece, at: number): void {
    if (this.depth) {
      this.depth--
      return
    }
    const { name, run, start } = piece
    piece.end = at
    if (name === 'w:pPr') this.place!.start = at
    // A format that does not come first is no part of what a cut run begins anew with.
    else if (name === 'w:rPr' && run && !this.source.slice(run.first, start).trim()) run.first = at
    this.piece = undefined
  }

  private leaveBlock(paragraph: OpenParagraph, at: number): void {
    const place = this.place!
    let from = paragraph.text.length
    for (const { length, piece } of this.boxes.splice(0)) {
      if (!length) continue
      if (from) from++
      place.stretches.push({ from, to: from + length, piece })
      from += length
    }
    place.isBare = this.source.startsWith('/>', at - 2)
    place.end = place.isBare ? at : this.tagStart(at)
    this.places.push(place)
    this.place = undefined
  }
}
