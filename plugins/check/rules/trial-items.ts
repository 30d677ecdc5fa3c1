import { checkTrial, type Trial } from './trial'

/** How many items a body has, and which of them lack what: `time2` is the time of item 2. */
export function itemsAndFlaws(body: Trial['body']): [count: number, flaws: string] {
  const { items, findings } = checkTrial({ body })
  const flaws = findings.map(({ rule, item = '' }) => `${rule.replace('item-', '')}${item}`)
  return [items.length, flaws.join(' ')]
}

/** Cells of a table: rows of `时间|5月18日`; a cell of several paragraphs has `/`, an empty one none. */
export function tableOf(...rows: string[]): NonNullable<Trial['body']> {
  return rows.flatMap((cells, row) =>
    cells
      .split('|')
      .flatMap((words, column) =>
        words
          .split('/')
          .flatMap((text) => (text ? [{ text, cell: { table: 0, row, column } }] : [])),
      ),
  )
}
