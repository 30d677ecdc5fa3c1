import { today } from '../../calendar'
import type { Said } from '../../chat'
import { Refusal } from '../../deed'

/**
 * Takes numbers of entries. A bare number may be meant for a manuscript, so it is none: what to tell
 * is thrown.
 */
export function takeEntryNumbers(said: Said, example: string): number[] {
  const numbers = said.entries()
  if (numbers?.length) return numbers
  const year = today().slice(0, 4)
  const receipt = said.receipt(year) ?? said.tightReceipt(year)
  throw receipt
    ? new Refusal('correction.entry-unmarked', [example, receipt])
    : new Refusal('correction.entry-expected', [example])
}
