import { BodyReader, type BodySources } from './body'
import { joinText, type OpenParagraph } from './paragraph'
import type { Attributes } from './xml'

/** Where an element stands in the source: its start tag is from `start` to `first`. */
interface Element {
  start: number
  first: number
  end: number
}

/** `first` is behind its format. */
export interface Run extends Element {
  last: number
}

/** An element comments can stand before or behind: a child of a run, or a formula beside runs. */
export interface Piece extends Element {
  name: string
  run?: Run
}

/** An element with text and nothing else (`w:t`, `w:tab`, `m:t`). */
export interface Leaf extends Element {
  name: string
  /** Its text as it counts in the block. */
  text: string
  /** The element of the paragraph it is in, or is itself. */
  piece?: Piece
}

/** Part of a block's text and where it comes from. */
export interface Stretch {
  from: number
  to: number
  leaf: Leaf
}

/** A block in the source; comments on all of it begin at `start` and end at `end`. */
export interface Place {
  start: number
  end: number
  /** Has no end tag (`<w:p/>`). */
  isBare: boolean
  stretches: Stretch[]
}

/** What a paragraph is made of: its own text, then its text boxes', a line each. */
interface Layout {
  own: Stretch[]
  boxes: { length: number; stretches: Stretch[] }[]
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

function join({ own, boxes }: Layout): Stretch[] {
  const stretches = [...own]
  let at = own.at(-1)?.to ?? 0
  for (const { length, stretches: inner } of boxes) {
    if (!length) continue
    if (at) at++
    for (const { from, to, leaf } of inner) stretches.push({ from: at + from, to: at + to, leaf })
    at += length
  }
  return stretches
}

/**
 * Finds where each block's text stands in the source of the document part. What counts as text is
 * the reader's to say. Text boxes cannot hold comments: their text is where they are anchored.
 */
export class Locator extends BodyReader {
  readonly places: Place[] = []
  /** Ids of comments the text has marks of. */
  readonly ids = new Set<number>()
  root?: Attributes
  private place?: Place
  private run?: Run
  private piece?: Piece
  /** Open elements inside the piece. */
  private depth = 0
  /** The element opened last, until one is closed. */
  private leaf?: Leaf
  private layouts = new WeakMap<OpenParagraph, Layout>()

  constructor(
    private source: string,
    sources: BodySources,
  ) {
    super(sources)
  }

  override open(name: string, attributes: Attributes, at = 0): void {
    const element = { start: this.tagStart(at), first: at, end: at }
    this.root ??= attributes
    if (name.startsWith('w:comment')) this.ids.add(Number(attributes['w:id']))
    if (this.piece) this.depth++
    else if (this.place) this.enter(name, element)
    this.leaf = { ...element, name, text: '', piece: this.piece }
    super.open(name, attributes)
    if (!this.place && this.openParagraphs.length) {
      this.place = { start: at, end: at, isBare: false, stretches: [] }
    }
  }

  override close(name: string, at = 0): void {
    if (this.leaf) this.leaf.end = at
    this.leaf = undefined
    const paragraph = this.openParagraphs.at(-1)
    super.close(name)
    const anchor = this.openParagraphs.at(-1)
    if (paragraph && paragraph !== anchor) {
      const stretches = join(this.layoutOf(paragraph))
      if (!anchor) return this.leaveBlock(stretches, at)
      this.layoutOf(anchor).boxes.push({ length: joinText(paragraph).length, stretches })
    }
    if (this.piece) this.leave(this.piece, at)
    else if (this.run && name === 'w:r') {
      Object.assign(this.run, { last: this.tagStart(at), end: at })
      this.run = undefined
    }
  }

  protected override append(paragraph: OpenParagraph, text: string): void {
    const from = paragraph.text.length
    super.append(paragraph, text)
    if (!text) return
    const { own } = this.layoutOf(paragraph)
    const leaf = this.leaf!
    leaf.text += text
    const last = own.at(-1)
    if (last?.leaf === leaf) last.to = paragraph.text.length
    else own.push({ from, to: paragraph.text.length, leaf })
  }

  private layoutOf(paragraph: OpenParagraph): Layout {
    const layout = this.layouts.get(paragraph) ?? { own: [], boxes: [] }
    this.layouts.set(paragraph, layout)
    return layout
  }

  private tagStart(at: number): number {
    return this.source.lastIndexOf('<', at - 1)
  }

  private enter(name: string, element: Element): void {
    if (name === 'w:r' && !this.run) this.run = { ...element, last: element.end }
    else if (this.run || !HOLDERS.has(name)) this.piece = { ...element, name, run: this.run }
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

  private leaveBlock(stretches: Stretch[], at: number): void {
    const isBare = this.source.startsWith('/>', at - 2)
    const end = isBare ? at : this.tagStart(at)
    this.places.push({ ...this.place!, end, isBare, stretches })
    this.place = undefined
  }
}
