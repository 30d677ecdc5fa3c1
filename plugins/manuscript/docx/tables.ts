import type { Paragraph, Sheet } from '../sheet'

type Cell = NonNullable<Paragraph['cell']>

/** Tells the cell of the body's tables that is being read; a table may stand in a cell of another. */
export class Tables {
  private open: Cell[] = []

  constructor(private sheet: Sheet) {}

  /** The cell of the innermost table. */
  get cell(): Cell | undefined {
    const cell = this.open.at(-1)
    return cell && { ...cell }
  }

  enter(name: string): void {
    const cell = this.open.at(-1)
    if (name === 'w:tbl') this.open.push({ table: this.sheet.tables++, row: -1, column: -1 })
    else if (name === 'w:tr' && cell) Object.assign(cell, { row: cell.row + 1, column: -1 })
    else if (name === 'w:tc' && cell) cell.column++
  }

  leave(): void {
    this.open.pop()
  }
}
