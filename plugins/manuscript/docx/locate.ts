import { Unreadable } from '../limits'
import { BodyReader, type BodySources } from './body'
import { joinText, type OpenParagraph } from './paragraph'
import { Pieces } from './pieces'
import { joinStretches, tagStart, type Layout, type Leaf, type Place } from './place'
import type { Attributes } from './xml'

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
  /** Of a paragraph that goes on in the next one. */
  private unendedPlace?: Place
  private pieces: Pieces
  /** The element opened last, until one is closed. */
  private leaf?: Leaf
  private layouts = new WeakMap<OpenParagraph, Layout>()

  constructor(
    private source: string,
    sources: BodySources,
  ) {
    super(sources)
    this.pieces = new Pieces(source)
  }

  override open(name: string, attributes: Attributes, at = 0): void {
    const element = { start: tagStart(this.source, at), first: at, end: at }
    this.root ??= attributes
    if (name.startsWith('w:comment')) this.ids.add(Number(attributes['w:id']))
    const piece = this.place && this.pieces.enter(name, element)
    this.leaf = { ...element, name, text: '', piece }
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
      if (!anchor) return this.leaveParagraph(paragraph, at)
      const stretches = joinStretches(this.layoutOf(paragraph))
      this.layoutOf(anchor).boxes.push({ length: joinText(paragraph).length, stretches })
    }
    if (this.pieces.leave(name, at)?.name === 'w:pPr') this.place!.start = at
  }

  protected override append(paragraph: OpenParagraph, text: string): void {
    const from = paragraph.text.length
    super.append(paragraph, text)
    const { own } = this.layoutOf(paragraph)
    const leaf = this.leaf!
    leaf.text += text
    const last = own.at(-1)
    if (last?.leaf === leaf) last.to = paragraph.text.length
    else own.push({ from, to: paragraph.text.length, leaf })
  }

  protected override add(paragraph: OpenParagraph): void {
    super.add(paragraph)
    this.places.push(this.place ?? this.unendedPlace!)
    if (!this.place) this.unendedPlace = undefined
  }

  protected override readChunk(): void {
    throw new Unreadable('chunk', 'its text stands in a part of its own')
  }

  private layoutOf(paragraph: OpenParagraph): Layout {
    const layout = this.layouts.get(paragraph) ?? { own: [], boxes: [] }
    this.layouts.set(paragraph, layout)
    return layout
  }

  private leaveParagraph(paragraph: OpenParagraph, at: number): void {
    const place = this.place!
    const isBare = this.source.startsWith('/>', at - 2)
    const stretches = joinStretches(this.layoutOf(paragraph))
    Object.assign(place, { end: isBare ? at : tagStart(this.source, at), isBare, stretches })
    const before = this.unendedPlace
    if (before && !before.isBare) {
      Object.assign(place, isBare ? { ...before, stretches } : { start: before.start })
    }
    this.unendedPlace = this.unended && place
    this.place = undefined
  }
}
