import type { Piece, Place, Run, Stretch } from './locate'

/** A position in the source that comment marks can be put at, if need be by cutting a run. */
export interface Anchor {
  at: number
  /** Run to be cut there, between its children or, with `piece`, inside one of its texts. */
  run?: Run
  piece?: Piece
  /** Characters of the piece's text before the cut. */
  offset: number
  /** Right behind `<w:p/>`, which must be opened. */
  isBare?: boolean
}

function before(piece: Piece): Anchor {
  const { run, start } = piece
  if (run?.first === start) return { at: run.start, offset: 0 }
  return { at: start, run, offset: 0 }
}

function behind(piece: Piece): Anchor {
  const { run, end } = piece
  if (run?.last === end) return { at: run.end, offset: 0 }
  return { at: end, run, offset: 0 }
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(offset - 1, offset + 1))
}

/** Only texts can be cut; everything else is inside or outside as a whole. */
function cut(piece: Piece, offset: number): Anchor | undefined {
  const { run, name, start, text } = piece
  if (!run || name !== 'w:t' || offset <= 0 || offset >= text.length) return
  return { at: start, run, piece, offset }
}

function begin({ from, piece }: Stretch, start: number): Anchor {
  const offset = start - from
  return cut(piece, splitsPair(piece.text, offset) ? offset - 1 : offset) ?? before(piece)
}

function end({ from, piece }: Stretch, end: number): Anchor {
  const offset = end - from
  return cut(piece, splitsPair(piece.text, offset) ? offset + 1 : offset) ?? behind(piece)
}

/**
 * Where a comment begins and ends: around the words of the range, around the whole block when
 * there is no range or no word in it. Text boxes stand apart from where their text is read.
 */
export function findAnchors(place: Place, range: [number, number] | undefined): [Anchor, Anchor] {
  const [from, to] = range ?? [0, 0]
  const covered = place.stretches
    .filter((stretch) => from < to && stretch.from < to && stretch.to > from)
    .toSorted((a, b) => a.piece.start - b.piece.start)
  if (!covered.length) {
    const { start, end, isBare } = place
    return [
      { at: start, offset: 0, isBare },
      { at: end, offset: 0, isBare },
    ]
  }
  return [begin(covered[0]!, from), end(covered.at(-1)!, to)]
}
