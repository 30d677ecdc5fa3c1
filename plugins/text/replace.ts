/** A part of a text, in UTF-16 units, and what takes its place. */
export interface Replacement {
  range: [start: number, end: number]
  text: string
}

/** A text with parts of it replaced. Throws when two of them overlap. */
export function replaceParts(text: string, replacements: Replacement[]): string {
  const sorted = replacements.toSorted(({ range: a }, { range: b }) => a[0] - b[0] || a[1] - b[1])
  let replaced = ''
  let at = 0
  for (const { range, text: own } of sorted) {
    if (range[0] < at) throw new RangeError('[text] 两处改动重叠，不能改')
    replaced += text.slice(at, range[0]) + own
    at = range[1]
  }
  return replaced + text.slice(at)
}
