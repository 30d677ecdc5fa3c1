import { isUtf8 } from 'node:buffer'
import { isDay } from '../calendar'
import { type Batch, type Piece, ROW, WIDTH } from './batch'
import { mark } from './marks'
import { ENTRY } from './pattern'
import { isPart, problemOf } from './shape'
import { Words, copy } from './words'

// An imported name costs a call each time it is used.
const at = ROW

/** Lines of a batch. */
const LINES = 1 << 16

/** Place of the word among the first. */
const SUBMITTED = 1

/** Bytes of a line above which the pattern is not tried, since it takes a pattern's stack. */
const LONG = 1 << 16

/** Makes a batch of lines, checking that each is an entry. */
export class Scanner {
  private rows = new Uint32Array(LINES * WIDTH)
  private count = 0
  private ids = Buffer.allocUnsafe(1 << 12)
  private idsLength = 0
  private words = new Words('', 'submitted')
  private days = new Map<string, boolean>()
  private payloads: string[] = []
  private payloadsLength = 0
  /** Marks of the conversations. */
  private talks = new Map<string, number>()
  private problem?: string
  private broken?: Piece

  constructor(private start: number) {}

  /** The batch has as many lines as it may have, or one that is no entry. */
  get isFull() {
    return this.count === LINES || this.problem !== undefined
  }

  take(bytes: Buffer, start: number) {
    if (this.broken) this.problem = '无法读取，请从备份恢复这一行'
    else if (!isUtf8(bytes)) this.broken = { bytes: Buffer.from(bytes), start }
    else if (!this.takeUsual(bytes, start)) this.takeUnusual(bytes, start)
  }

  finish(rest?: Piece): Batch {
    const { start, problem, broken } = this
    return {
      start,
      rows: this.rows.slice(0, this.count * WIDTH),
      ids: this.ids.toString('latin1', 0, this.idsLength),
      words: this.words.list,
      payloads: this.payloads.join(''),
      problem,
      broken,
      rest,
    }
  }

  /** Whether the line is an entry as the ledger writes it. */
  private takeUsual(bytes: Buffer, start: number): boolean {
    const found = bytes.length > LONG ? null : ENTRY.exec(bytes.toString('latin1'))
    if (!found) return false
    const isTaken =
      found[25] === undefined ? this.takeSubmission(found) : this.takeOther(found, bytes)
    if (!isTaken) return false
    const { rows } = this
    const row = this.count++ * WIDTH
    rows[row + at.seq] = Number(found[2])
    rows[row + at.start] = start - this.start
    rows[row + at.size] = bytes.length
    rows[row + at.id] = this.keepId(found[1])
    this.putWord(row, at.date, found[3])
    rows[row + at.time] = +found[4] * 1e7 + +found[5] * 1e5 + +found[6] * 1e3 + +found[7]
    rows[row + at.by] = this.words.place(found[8])
    this.putWord(row, at.policy, found[11])
    return true
  }

  private takeSubmission(found: string[]): boolean {
    const [, , , , , , , , , talk, message, , ref, year, no, column, sha256, ...more] = found
    const [carrier = message, items, day, week, late, commission] = more
    if (!this.isDay(day)) return false
    const { rows } = this
    const row = this.count * WIDTH
    rows[row + at.type] = SUBMITTED
    rows[row + at.payload] = this.payloadsLength
    this.putWord(row, at.ref, ref)
    rows[row + at.year] = Number(year)
    rows[row + at.no] = Number(no)
    this.putWord(row, at.column, column)
    rows[row + at.count] = countTexts(items)
    this.putWord(row, at.day, day)
    this.putWord(row, at.week, week)
    rows[row + at.late] = Number(late ?? 0)
    rows[row + at.commission] = Number(commission ?? 0)
    rows[row + at.file] = mark(sha256)
    this.putMessages(row, talk, message, carrier)
    return true
  }

  private takeOther(found: string[], bytes: Buffer): boolean {
    const [, , , , , , , , , talk, message] = found
    const [type, ref, { length }] = found.slice(23)
    const text = bytes.toString('utf8', bytes.length - 1 - length, bytes.length - 1)
    const payload = parse(text) as Partial<Handed>
    if (!isPart(type, ref, payload)) return false
    const { rows } = this
    const row = this.count * WIDTH
    this.putWord(row, at.type, type)
    this.putWord(row, at.ref, ref)
    rows[row + at.payload] = this.keepPayload(text)
    rows[row + at.file] = mark(payload.file?.sha256 ?? '')
    this.putMessages(row, talk, message, payload.fileMessage ?? message)
    return true
  }

  private takeUnusual(bytes: Buffer, start: number) {
    const text = bytes.toString()
    const value = parse(text)
    if (value === undefined) this.broken = { bytes: Buffer.from(bytes), start }
    else if ((this.problem = problemOf(value)) === undefined) {
      const row = this.count++ * WIDTH
      this.rows[row + at.id] = this.idsLength
      this.rows[row + at.payload] = this.keepPayload(text)
    }
  }

  private putMessages(row: number, talk: string, message: string, carrier: string) {
    let seed = this.talks.get(talk)
    if (seed === undefined) this.talks.set(copy(talk), (seed = mark(`${talk}}`)))
    this.rows[row + at.message] = mark(message, seed)
    this.rows[row + at.carrier] = mark(carrier, seed)
  }

  /** Where the id ends in the ids. */
  private keepId(id: string): number {
    const { ids, idsLength } = this
    if (idsLength + id.length > ids.length)
      this.ids = Buffer.concat([ids], 2 * (idsLength + id.length))
    return (this.idsLength += this.ids.write(id, idsLength, 'latin1'))
  }

  /** Where it ends in the payloads. */
  private keepPayload(text: string): number {
    this.payloads.push(text)
    return (this.payloadsLength += text.length)
  }

  private putWord(row: number, field: number, word = '') {
    this.rows[row + field] = this.words.placeIn(field, word)
  }

  private isDay(text: string): boolean {
    let is = this.days.get(text)
    if (is === undefined) this.days.set(copy(text), (is = isDay(text)))
    return is
  }
}

interface Handed {
  file: { sha256: string }
  fileMessage: string
}

/** The value of a JSON text; undefined when it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
}

/** How many strings a list has that is written without spaces. */
function countTexts(list: string): number {
  // An escaped quotation mark may look like the end of a string.
  if (list.includes('\\')) return (JSON.parse(`[${list}]`) as string[]).length
  let count = 1
  // From within a string, the next quotation mark is its end.
  for (let end = 1; (end = list.indexOf('","', end)) >= 0; end += 3) count++
  return count
}
