/** Where an element stands in the source: its start tag is from `start` to `first`. */
export interface Element {
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
export interface Layout {
  own: Stretch[]
  boxes: { length: number; stretches: Stretch[] }[]
}

/** The stretches of a paragraph's whole text. */
export function joinStretches({ own, boxes }: Layout): Stretch[] {
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

/** Where the tag starts that ends at a position of the source. */
export function tagStart(source: string, at: number): number {
  return source.lastIndexOf('<', at - 1)
}
