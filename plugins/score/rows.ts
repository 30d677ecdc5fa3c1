/** Numbers of a row: date (20210531), feature, hundredths of a point, items, number of the entry. */
const WIDTH = 5

/**
 * What counts of one unit in one month, a row for each line. What no longer counts is taken off by a
 * row of its own, so that nothing has to be looked for.
 */
export class Rows {
  private numbers: number[] = []

  add(date: number, feature: number, value: number, count: number, seq: number) {
    this.numbers.push(date, feature, value, count, seq)
  }

  each(
    from: number,
    to: number,
    visit: (feature: number, value: number, count: number, seq: number) => void,
  ) {
    const { numbers } = this
    for (let at = 0; at < numbers.length; at += WIDTH) {
      const date = numbers[at]
      if (date < from || date > to) continue
      visit(numbers[at + 1], numbers[at + 2], numbers[at + 3], numbers[at + 4])
    }
  }
}
