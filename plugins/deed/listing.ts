/** What a list is of, for the word that counts it. */
export type Counted = 'manuscripts' | 'entries' | 'units' | 'matters' | 'quotas' | 'days'

interface Parts {
  counted: Counted
  head: string[]
  rows?: string[][]
  tail?: string[]
}

/** A list that may be longer than a message: whoever asks turns its pages. */
export class Listing {
  readonly counted: Counted
  /** Said above every page, and below it. */
  readonly head: string[]
  readonly tail: string[]
  /** What stands on each line: mostly one thing, of short names several. */
  readonly rows: string[][]

  constructor({ counted, head, rows = [], tail = [] }: Parts) {
    this.counted = counted
    this.head = head
    this.rows = rows
    this.tail = tail
  }

  /** All of it. */
  get text(): string {
    return [...this.head, ...this.rows.map(lineOf), ...this.tail].join('\n')
  }
}

export function lineOf(row: string[]): string {
  return row.join('、')
}

/** Each on a line of its own. */
export function rowsOf(lines: string[]): string[][] {
  return lines.map((line) => [line])
}

/** Characters of a line on a phone. */
const WIDTH = 20

/** Short names, as many on a line as a phone shows; the label stands before the first. */
export function rowsOfNames([first, ...names]: string[], label = ''): string[][] {
  if (first === undefined) return []
  const rows = [[label + first]]
  for (const name of names) {
    const row = rows.at(-1)!
    if (lineOf([...row, name]).length <= WIDTH) row.push(name)
    else rows.push([name])
  }
  return rows
}
