/** Numbers of a row: date (20210531), feature, hundredths of a point, items, number of the entry. */
const WIDTH = 6

/** Where a row says which is the next of its list. */
const NEXT = 5

/** Rows of a block: two to the power of this. */
const BITS = 12

/** Places of a list's first and last row; 0 when there is none. */
export interface List {
  first: number
  last: number
}

/**
 * What counts, a row for each line, in lists. What no longer counts is taken off by a row of its own,
 * so that nothing has to be looked for. All lists share blocks: if each grew in memory of its own,
 * beside thousands of others, it would leave more behind than it is.
 */
export class Rows {
  private blocks: Int32Array[] = []
  /** The next place; 0 is not used. */
  private end = 1

  add(list: List, date: number, feature: number, value: number, count: number, seq: number) {
    const place = this.end++
    if (place >> BITS >= this.blocks.length) this.blocks.push(new Int32Array(WIDTH << BITS))
    const block = this.blocks[place >> BITS]
    const at = startOf(place)
    block[at] = date
    block[at + 1] = feature
    block[at + 2] = value
    block[at + 3] = count
    block[at + 4] = seq
    if (list.last) this.blocks[list.last >> BITS][startOf(list.last) + NEXT] = place
    else list.first = place
    list.last = place
  }

  each(
    { first }: List,
    from: number,
    to: number,
    visit: (feature: number, value: number, count: number, seq: number) => void,
  ) {
    for (let place = first; place;) {
      const block = this.blocks[place >> BITS]
      const at = startOf(place)
      const date = block[at]
      if (from <= date && date <= to) {
        visit(block[at + 1], block[at + 2], block[at + 3], block[at + 4])
      }
      place = block[at + NEXT]
    }
  }
}

/** Where in its block a row begins. */
function startOf(place: number): number {
  return (place & ((1 << BITS) - 1)) * WIDTH
}
