/**
 * Reads a receipt as people type it: `2021-0001`, `0001`, `1`, `第1号`, `２０２１－１`.
 * Without a year it is one of `year`. Undefined when it is none.
 */
export function parseReceipt(text: string, year: string): string | undefined {
  const found = /^第?(?:(\d{4})\D{1,2})?(\d{1,6})[号篇]?$/.exec(text.trim().normalize('NFKC'))
  if (!found) return
  const [, ownYear = year, no] = found
  return `${ownYear}-${String(Number(no)).padStart(4, '0')}`
}
