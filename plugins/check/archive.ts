import { shareOf, shingles } from './likeness'

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

/** Texts handed in before. Held in memory; whoever has the ledger fills it. */
export class Archive {
  private texts = new Map<string, Earlier & { shingles: Set<string> }>()

  /** Adds a text under an id of its own; an id that is known is left as it is. */
  add(id: string, earlier: Earlier): void {
    if (this.texts.has(id)) return
    this.texts.set(id, { ...earlier, shingles: shingles(earlier.text) })
  }

  /** The text most alike, when it is at least as much so as `least` (0 to 1); not of `except`. */
  find(text: string, least: number, except: ReadonlySet<string> = new Set()): Twin | undefined {
    const own = shingles(text)
    let twin: Twin | undefined
    for (const [id, { shingles: others, ...earlier }] of this.texts) {
      if (except.has(id)) continue
      const alike = shareOf(others, own)
      if (alike && alike >= least && alike > (twin?.alike ?? 0)) twin = { ...earlier, alike }
    }
    return twin
  }
}
