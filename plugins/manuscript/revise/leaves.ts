import { BodyReader, type BodySources } from '../docx/body'
import { joinText, type OpenParagraph } from '../docx/paragraph'
import type { Attributes } from '../docx/xml'

/** An element with text and nothing else (`w:t`, `w:tab`, `m:t`); its start tag ends at `first`. */
export interface Leaf {
  name: string
  start: number
  first: number
  end: number
  /** Its text as it counts in the block. */
  text: string
}

/** Part of a block's text and the leaf it comes from. */
export interface Stretch {
  from: number
  to: number
  leaf: Leaf
}

/** What a paragraph is made of: its own text, then its text boxes', a line each. */
interface Layout {
  own: Stretch[]
  boxes: { length: number; stretches: Stretch[] }[]
}

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

/** Finds where each character of the text stands in the source of the document part. */
export class LeafLocator extends BodyReader {
  /** By block index. */
  readonly blocks: Stretch[][] = []
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
    const start = this.source.lastIndexOf('<', at - 1)
    this.leaf = { name, start, first: at, end: at, text: '' }
    super.open(name, attributes)
  }

  override close(name: string, at = 0): void {
    if (this.leaf) this.leaf.end = at
    this.leaf = undefined
    const paragraph = this.openParagraphs.at(-1)
    super.close(name)
    if (!paragraph || this.openParagraphs.includes(paragraph)) return
    const stretches = join(this.layoutOf(paragraph))
    const anchor = this.openParagraphs.at(-1)
    if (!anchor) this.blocks.push(stretches)
    else this.layoutOf(anchor).boxes.push({ length: joinText(paragraph).length, stretches })
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
    let layout = this.layouts.get(paragraph)
    if (!layout) this.layouts.set(paragraph, (layout = { own: [], boxes: [] }))
    return layout
  }
}
