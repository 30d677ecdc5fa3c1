import type { Column, Policy, Trait } from '../policy'
import { narrow } from '../text'

/** What kind a manuscript is taken to be, and the word that tells. */
export interface Kind {
  trait: string
  cue: string
}

/** Characters of a body that say what it is about. */
const OPENING = 60

/**
 * The kind of a manuscript by the cues of the policy: what a title says last is what it is (召开推进会的
 * 情况反映); without a cue there, what its opening says first. Undefined where nothing tells.
 */
export function kindOf(
  { traits }: Pick<Policy, 'traits'>,
  { key }: Pick<Column, 'key'>,
  { title, body }: { title: string; body: string },
): Kind | undefined {
  const kinds = traits.filter(({ columns }) => !columns.length || columns.includes(key))
  return last(found(kinds, title)) ?? first(found(kinds, body.slice(0, OPENING)))
}

type Found = Kind & { from: number; to: number }

function found(kinds: Trait[], text: string): Found[] {
  const said = narrow(text)
  return kinds.flatMap(({ name: trait, cues }) =>
    cues.flatMap((cue) => {
      const from = said.lastIndexOf(cue)
      return from < 0 ? [] : [{ trait, cue, from, to: from + cue.length }]
    }),
  )
}

/** The one that ends last; of those the longest. */
function last(all: Found[]): Kind | undefined {
  return kind(all.toSorted((a, b) => b.to - a.to || a.from - b.from)[0])
}

/** The one that begins first; of those the longest. */
function first(all: Found[]): Kind | undefined {
  return kind(all.toSorted((a, b) => a.from - b.from || b.to - a.to)[0])
}

function kind(found: Found | undefined): Kind | undefined {
  return found && { trait: found.trait, cue: found.cue }
}
