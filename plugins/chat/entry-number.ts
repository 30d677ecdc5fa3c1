import { narrow, parseNumeral } from '../calendar'

/** The number in 记12, 记录十二: that of an entry of the ledger. */
export function entryNo(word: string): number | undefined {
  const [, numeral] = /^记录?(.+)$/.exec(narrow(word).replace(/\s/g, '')) ?? []
  return numeral ? parseNumeral(numeral) : undefined
}
