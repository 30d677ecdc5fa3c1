import { type Batch, ROW, WIDTH } from './batch'
import type { Marks } from './marks'
import { formatReceipt } from './receipt'
import type { Submitted } from './payloads'
import type { Entry, EntryOf } from './types'

type Field = keyof typeof ROW

/** Where lines can be read again. */
export interface Shelf {
  /** The entry `seq`, whose line of `size` bytes starts at byte `start`. */
  readLine(seq: number, start: number, size: number): Entry
}

// An imported name costs a call each time it is used.
const at = ROW
const width = WIDTH

/** Rows of a batch, and what they have in common. */
class Rows {
  private officers: Pick<Entry, 'by' | 'unit'>[] = []

  constructor(
    private batch: Batch,
    private shelf: Shelf,
  ) {}

  number(row: number, field: Field): number {
    return this.batch.rows[row * width + at[field]]
  }

  word(row: number, field: Field): string {
    return this.batch.words[this.number(row, field)]
  }

  id(row: number): string {
    const start = row && this.number(row - 1, 'id')
    return this.batch.ids.slice(start, this.number(row, 'id'))
  }

  officer(row: number): Pick<Entry, 'by' | 'unit'> {
    const place = this.number(row, 'by')
    return (this.officers[place] ??= JSON.parse(`{${this.batch.words[place]}}`))
  }

  payload(row: number): unknown {
    const start = row && this.number(row - 1, 'payload')
    const end = this.number(row, 'payload')
    if (start === end) return new FiledPayload(this, row)
    return JSON.parse(this.batch.payloads.slice(start, end))
  }

  /** The whole entry, read again. */
  read(row: number): Entry {
    const start = this.batch.start + this.number(row, 'start')
    return this.shelf.readLine(this.number(row, 'seq'), start, this.number(row, 'size'))
  }
}

/** The entries of a batch, in order. */
export function* entriesOf(batch: Batch, shelf: Shelf): Generator<Entry> {
  const rows = new Rows(batch, shelf)
  for (let row = 0; row * WIDTH < batch.rows.length; row++) {
    const isUsual = rows.number(row, 'seq') > 0
    yield (isUsual ? new FiledEntry(rows, row) : rows.payload(row)) as Entry
  }
}

/**
 * An entry read from the journal. What is asked often is in memory, mostly as numbers; the words of
 * a submission are read again each time they are asked for, in microseconds. A copy by `...` has
 * nothing of it.
 */
class FiledEntry {
  constructor(
    private rows: Rows,
    private row: number,
  ) {}

  get id() {
    return this.rows.id(this.row)
  }

  get seq() {
    return this.rows.number(this.row, 'seq')
  }

  get at() {
    const digits = String(this.rows.number(this.row, 'time')).padStart(9, '0')
    const time = digits.replace(/(..)(..)(..)(...)/, '$1:$2:$3.$4')
    return `${this.rows.word(this.row, 'date')}T${time}+08:00`
  }

  get type() {
    return this.rows.word(this.row, 'type')
  }

  get by() {
    return this.rows.officer(this.row).by
  }

  get unit() {
    return this.rows.officer(this.row).unit
  }

  get ref() {
    return this.rows.word(this.row, 'ref') || undefined
  }

  get source() {
    return this.toJSON().source
  }

  get policy() {
    return this.rows.word(this.row, 'policy')
  }

  get payload() {
    return this.rows.payload(this.row)
  }

  get marks(): Marks {
    const number = (field: Field) => this.rows.number(this.row, field) | 0
    return { file: number('file'), message: number('message'), carrier: number('carrier') }
  }

  /** The whole entry. */
  toJSON() {
    return this.rows.read(this.row)
  }
}

class FiledPayload implements Submitted {
  constructor(
    private rows: Rows,
    private row: number,
  ) {}

  get receipt() {
    const year = String(this.rows.number(this.row, 'year')).padStart(4, '0')
    return formatReceipt(year, this.rows.number(this.row, 'no'))
  }

  get column() {
    return this.rows.word(this.row, 'column')
  }

  get title() {
    return this.toJSON().title
  }

  get file() {
    return this.toJSON().file
  }

  get fileMessage() {
    return this.toJSON().fileMessage
  }

  /** How many items there are. */
  get count() {
    return this.rows.number(this.row, 'count')
  }

  get items() {
    return this.toJSON().items
  }

  get day() {
    return this.rows.word(this.row, 'day')
  }

  get week() {
    return this.rows.word(this.row, 'week') || undefined
  }

  get late() {
    return this.rows.number(this.row, 'late') || undefined
  }

  get commission() {
    return this.rows.number(this.row, 'commission') || undefined
  }

  get warnings() {
    return this.toJSON().warnings
  }

  toJSON() {
    return this.rows.read(this.row).payload as Submitted
  }
}

/** How many items a submission has, without reading them. */
export function countItems({ payload }: EntryOf<'submitted'>): number {
  return payload instanceof FiledPayload ? payload.count : payload.items.length
}
