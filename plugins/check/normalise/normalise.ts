import { replaceParts } from '../../text'
import { mendDates } from './dates'
import { MendedText, type Edit } from './mended-text'
import { mendPunctuation, mendRepeats } from './punctuation'
import { mendQuotes } from './quotes'
import { mendSpaces } from './spaces'
import { mendWidth } from './width'

const steps = [mendWidth, mendSpaces, mendQuotes, mendPunctuation, mendRepeats, mendDates]

/** Longest paragraph looked at, in characters; a longer one is no prose. */
const longest = 10_000

/**
 * Mends what is wrong by form alone: half-width punctuation between Chinese characters, stray
 * spaces, repeated marks, dates as `2021.5.18`, full-width digits and letters (GB/T 15834, GB/T
 * 15835). Words and values stay. Pure; a mended text needs no edits.
 */
export function normalise(text: string): Edit[] {
  if (text.length > longest) return []
  const mended = new MendedText(text)
  // One mended slip may bring another to light.
  for (let before; before !== mended.text;) {
    before = mended.text
    for (const mend of steps) mend(mended)
  }
  return mended.edits()
}

export function mend(text: string): string {
  return replaceParts(text, normalise(text))
}
