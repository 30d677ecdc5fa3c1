import { tagStart, type Element, type Piece, type Run } from './place'

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

/** Tells the runs of a paragraph and their pieces, element by element. */
export class Pieces {
  private run?: Run
  private piece?: Piece
  /** Open elements inside the piece. */
  private depth = 0

  constructor(private source: string) {}

  /** The piece that the element is in, or is itself. */
  enter(name: string, element: Element): Piece | undefined {
    if (this.piece) this.depth++
    else if (name === 'w:r' && !this.run) this.run = { ...element, last: element.end }
    else if (this.run || !HOLDERS.has(name)) this.piece = { ...element, name, run: this.run }
    return this.piece
  }

  /** The piece that ends with the element whose end tag ends at `at`. */
  leave(name: string, at: number): Piece | undefined {
    const { piece, run } = this
    if (piece && this.depth) this.depth--
    else if (piece) return this.finish(piece, at)
    else if (run && name === 'w:r') {
      Object.assign(run, { last: tagStart(this.source, at), end: at })
      this.run = undefined
    }
  }

  private finish(piece: Piece, at: number): Piece {
    const { name, run, start } = piece
    piece.end = at
    // A format that does not come first is no part of what a cut run begins anew with.
    if (name === 'w:rPr' && run && !this.source.slice(run.first, start).trim()) run.first = at
    this.piece = undefined
    return piece
  }
}
