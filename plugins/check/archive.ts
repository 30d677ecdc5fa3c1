import { likeness, shingles } from './likeness'

/** A text handed in before. */
export interface Earlier {
  receipt: string
  unit: string
  title: string
  text: string
}

/** An earlier text that is much like another; `alike` from 0 to 1. */
export interface Twin extends Earlier {
  alike: number
}

/** One shingle in this many is kept: a lookup stays quick, and alike texts still share many. */
const SAMPLE = 4

/** Share of the least likeness a sample may show and its text still be compared in full. */
const SLACK = 0.6

/** Most texts compared in full. */
const CANDIDATES = 8

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(shingle: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < shingle.length; at++) {
    value = Math.imul(value ^ shingle.charCodeAt(at), 0x01000193)
  }
  // The low bits of neighbours are alike; mix them once more.
  return (value ^ (value >>> 15)) >>> 0
}

function sample(text: string): Set<number> {
  const sampled = new Set<number>()
  for (const shingle of shingles(text)) {
    const value = hashOf(shingle)
    if (value % SAMPLE === 0) sampled.add(value)
  }
  return sampled
}

/**
 * Texts handed in before, by sampled shingles (Broder 1997), so that one lookup among thousands
 * takes a few milliseconds. Held in memory; whoever has the ledger fills it.
 */
export class Archive {
  private texts: { id: string; earlier: Earlier; size: number }[] = []
  private places = new Map<string, number>()
  private postings = new Map<number, number[]>()

  /** Adds a text under an id of its own; an id that is known is left as it is. */
  add(id: string, earlier: Earlier): void {
    if (this.places.has(id)) return
    const place = this.texts.length
    const hashes = sample(earlier.text)
    this.places.set(id, place)
    this.texts.push({ id, earlier, size: hashes.size })
    for (const hash of hashes) {
      const posting = this.postings.get(hash)
      if (posting) posting.push(place)
      else this.postings.set(hash, [place])
    }
  }

  /** The text most alike, when it is at least as much so as `least` (0 to 1); not of `except`. */
  find(text: string, least: number, except: ReadonlySet<string> = new Set()): Twin | undefined {
    const twins = this.candidates(text, least)
      .filter((place) => !except.has(this.texts[place].id))
      .slice(0, CANDIDATES)
      .map((place): Twin => {
        const { earlier } = this.texts[place]
        return { ...earlier, alike: likeness(earlier.text, text) }
      })
    const [best] = twins.toSorted((a, b) => b.alike - a.alike)
    return best && best.alike >= least ? best : undefined
  }

  /** Places of texts whose samples have much in common, the most alike first. */
  private candidates(text: string, least: number): number[] {
    const hashes = sample(text)
    const counts = new Uint16Array(this.texts.length)
    for (const hash of hashes) for (const place of this.postings.get(hash) ?? []) counts[place]++
    const estimate = (place: number) => {
      const count = counts[place]
      return count / Math.max(1, hashes.size + this.texts[place].size - count)
    }
    const likely: number[] = []
    for (let place = 0; place < counts.length; place++) {
      if (counts[place] && estimate(place) >= least * SLACK) likely.push(place)
    }
    return likely.toSorted((a, b) => estimate(b) - estimate(a))
  }
}
