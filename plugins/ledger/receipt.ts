import { parseNumeral } from '../calendar'
import { narrow } from '../text'

/** A receipt as it stands in the ledger: `2021-0001`, at least four digits. */
export function formatReceipt(year: string, no: number): string {
  return `${year}-${String(no).padStart(4, '0')}`
}

/** The year of a receipt that is said without one: this, or what it is for each number. */
export type YearSaid = string | ((no: number) => string)

/**
 * Reads a receipt as people type it: `2021-0001`, `0001`, `1`, `第1号`, `十二`, `２０２１－１`.
 * Without a year it is of `year`. Undefined when it is none.
 */
export function parseReceipt(text: string, year: YearSaid): string | undefined {
  const found = /^第?(?:(\d{4})\D{1,2})?(\d{1,6}|\p{Script=Han}{1,5}?)[号篇]?$/u.exec(
    narrow(text.trim()),
  )
  const [, ownYear, numeral] = found ?? []
  const no = numeral && parseNumeral(numeral)
  if (!no) return undefined
  return formatReceipt(ownYear ?? (typeof year === 'string' ? year : year(no)), no)
}
