import { BodyReader, type BodySources } from '../docx/body'
import { joinText, type Draft } from '../docx/paragraph'
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
  private layouts = new WeakMap<Draft, Layout>()

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
    const draft = this.drafts.at(-1)
    super.close(name)
    if (!draft || this.drafts.includes(draft)) return
    const stretches = join(this.layoutOf(draft))
    const anchor = this.drafts.at(-1)
    if (!anchor) this.blocks.push(stretches)
    else this.layoutOf(anchor).boxes.push({ length: joinText(draft).length, stretches })
  }

  protected override append(draft: Draft, text: string): void {
    const from = draft.text.length
    super.append(draft, text)
    if (!text) return
    const { own } = this.layoutOf(draft)
    const leaf = this.leaf!
    leaf.text += text
    const last = own.at(-1)
    if (last?.leaf === leaf) last.to = draft.text.length
    else own.push({ from, to: draft.text.length, leaf })
  }

  private layoutOf(draft: Draft): Layout {
    let layout = this.layouts.get(draft)
    if (!layout) this.layouts.set(draft, (layout = { own: [], boxes: [] }))
    return layout
  }
}
