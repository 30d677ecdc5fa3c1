import { replaceParts, type Replacement } from '../../text'
import type { Leaf, Run } from '../docx/place'
import type { Anchor } from './anchor'
import { nameOf, writeText } from './xml'

/** Marks at one place: what ends there stands before what begins there. */
interface Gap {
  anchor: Anchor
  ends: string
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

  write(): string {
    return replaceParts(this.source, this.edits())
  }

  private gapAt(anchor: Anchor): Gap {
    const key = `${anchor.at}+${anchor.offset}`
    const gap = this.gaps.get(key) ?? { anchor, ends: '', points: '', starts: '' }
    this.gaps.set(key, gap)
    return gap
  }

  private edits(): Replacement[] {
    const edits: Replacement[] = []
    const cuts = new Map<Leaf, { offset: number; xml: string }[]>()
    for (const { anchor, ends, points, starts } of this.gaps.values()) {
      const { at, run, leaf, offset, isBare } = anchor
      const marks = ends + points + starts
      const xml = run ? this.splitRun(run, marks) : marks
      if (leaf) cuts.set(leaf, [...(cuts.get(leaf) ?? []), { offset, xml }])
      else if (isBare) edits.push(this.openTag(at, xml))
      else edits.push({ range: [at, at], text: xml })
    }
    for (const [leaf, places] of cuts) {
      edits.push({ range: [leaf.start, leaf.end], text: this.cutText(leaf, places) })
    }
    return edits
  }

  private splitRun({ start, first }: Run, marks: string): string {
    const head = this.source.slice(start, first)
    return `</${nameOf(head)}>${marks}${head}`
  }

  private openTag(behind: number, xml: string): Replacement {
    const start = this.source.lastIndexOf('<', behind - 1)
    const name = nameOf(this.source.slice(start, behind))
    return { range: [behind - 2, behind], text: `>${xml}</${name}>` }
  }

  /** The parts of a `w:t`, each with its spaces kept: cutting may put them at an end. */
  private cutText({ start, first, text }: Leaf, cuts: { offset: number; xml: string }[]): string {
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
