import type { Leaf, Place, Run, Stretch } from '../docx/place'

/** A position in the source that comment marks can be put at, if need be by cutting a run. */
export interface Anchor {
  at: number
  /** Run to be cut there, between its children or, with `leaf`, inside one of its texts. */
  run?: Run
  leaf?: Leaf
  /** Characters of the leaf's text before the cut. */
  offset: number
  isBare?: boolean
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(offset - 1, offset + 1))
}

/**
 * Where a comment begins or ends. Only texts can be cut; everything else is inside or outside as a
 * whole, and so are both halves of a pair.
 */
function findAnchor({ from, leaf }: Stretch, position: number, side: 'start' | 'end'): Anchor {
  const { name, start, text } = leaf
  const { run, ...piece } = leaf.piece!
  let offset = position - from
  if (splitsPair(text, offset)) offset += side === 'start' ? -1 : 1
  if (run && name === 'w:t' && start === piece.start && offset > 0 && offset < text.length) {
    return { at: start, run, leaf, offset }
  }
  if (run?.[side === 'start' ? 'first' : 'last'] === piece[side])
    return { at: run[side], offset: 0 }
  return { at: piece[side], run, offset: 0 }
}

/**
 * Where a comment begins and ends: around the words of the range, around the whole block when
 * there is no range or no word in it. Text boxes stand apart from where their text is read.
 */
export function findAnchors(place: Place, range: [number, number] | undefined): [Anchor, Anchor] {
  const [from, to] = range ?? [0, 0]
  const covered = place.stretches
    .filter((stretch) => from < to && stretch.from < to && stretch.to > from)
    .toSorted((a, b) => a.leaf.piece!.start - b.leaf.piece!.start)
  if (!covered.length) {
    const { start, end, isBare } = place
    return [
      { at: start, offset: 0, isBare },
      { at: end, offset: 0, isBare },
    ]
  }
  return [findAnchor(covered[0]!, from, 'start'), findAnchor(covered.at(-1)!, to, 'end')]
}
