import type { Anchor } from './anchor'
import type { Piece, Run } from './locate'
import { nameOf, writeText } from './xml'

/** XML that takes the place of the source from `from` to `to`. */
interface Edit {
  from: number
  to: number
  xml: string
}

/** Marks at one place: what ends there stands before what begins there. */
interface Gap {
  anchor: Anchor
  ends: string
  /** Marks of comments that begin and end here. */
  points: string
  starts: string
}

/** Puts comment marks into the source of a document part; everything else stays as it is. */
export class Marks {
  private gaps = new Map<string, Gap>()

  constructor(private source: string) {}

  /** Marks words; `start` and `end` are the XML of the marks. */
  add([from, to]: [Anchor, Anchor], start: string, end: string): void {
    const [first, last] = [this.gapAt(from), this.gapAt(to)]
    if (first === last) first.points += start + end
    else {
      first.starts += start
      last.ends += end
    }
  }

  /** The source with all marks. */
  write(): string {
    const { source } = this
    const parts: string[] = []
    let at = 0
    // What is put in goes before what is replaced behind it.
    const edits = this.edits().toSorted((a, b) => a.from - b.from || a.to - b.to)
    for (const { from, to, xml } of edits) {
      parts.push(source.slice(at, from), xml)
      at = to
    }
    return parts.join('') + source.slice(at)
  }

  private gapAt(anchor: Anchor): Gap {
    const key = `${anchor.at}+${anchor.offset}`
    const gap = this.gaps.get(key) ?? { anchor, ends: '', points: '', starts: '' }
    this.gaps.set(key, gap)
    return gap
  }

  private edits(): Edit[] {
    const edits: Edit[] = []
    const cuts = new Map<Piece, { offset: number; xml: string }[]>()
    for (const { anchor, ends, points, starts } of this.gaps.values()) {
      const { at, run, piece, offset, isBare } = anchor
      const marks = ends + points + starts
      const xml = run ? this.splitRun(run, marks) : marks
      if (piece) cuts.set(piece, [...(cuts.get(piece) ?? []), { offset, xml }])
      else if (isBare) edits.push(this.openTag(at, xml))
      else edits.push({ from: at, to: at, xml })
    }
    for (const [piece, places] of cuts) {
      edits.push({ from: piece.start, to: piece.end, xml: this.cutText(piece, places) })
    }
    return edits
  }

  private splitRun({ start, first }: Run, marks: string): string {
    const head = this.source.slice(start, first)
    return `</${nameOf(head)}>${marks}${head}`
  }

  private openTag(behind: number, xml: string): Edit {
    const start = this.source.lastIndexOf('<', behind - 1)
    const name = nameOf(this.source.slice(start, behind))
    return { from: behind - 2, to: behind, xml: `>${xml}</${name}>` }
  }

  /** The parts of a `w:t`, each with its spaces kept: cutting may put them at an end. */
  private cutText({ start, first, text }: Piece, cuts: { offset: number; xml: string }[]): string {
    const tag = this.source.slice(start, first)
    let from = 0
    let xml = ''
    for (const cut of cuts.toSorted((a, b) => a.offset - b.offset)) {
      xml += writeText(tag, text.slice(from, cut.offset)) + cut.xml
      from = cut.offset
    }
    return xml + writeText(tag, text.slice(from))
  }
}
