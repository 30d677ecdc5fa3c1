import type { Bulletin } from '../paper/types'
import { wordFees, wordReference } from '../paper/paper-text'
import { say } from '../say'

/** `result` is for viewers that do not reckon. */
type Formula = { formula: string; result: number }

export type Value = string | number | Date | Formula | undefined

export interface Column<Row> {
  key: string
  /** What it is called, when that follows from the policy. */
  head?: string
  /** In Latin characters; a Chinese one takes two. */
  width: number
  /** `line` is the number of the row in the sheet, `no` that among the rows, both from 1. */
  cell(row: Row, at: { line: number; no: number }): Value
  /** Its sum stands in the last row. */
  isSum?: boolean
  /** Texts that may be long begin at the left, numbers end at the right, everything else is centred. */
  isText?: boolean
  /** Numbers that only count: a place, a line. */
  isOrdinal?: boolean
  /** Left out when it has nothing but blanks and zeros. */
  isOptional?: boolean
}

export interface Sheet<Row> {
  name: string
  title: string
  notes: string[]
  columns: Column<Row>[]
  /** What each column is called. */
  heads: string[]
  rows: Row[]
  tail: string[]
  /** Stands at the right, last. */
  signature?: string
}

export function shown(value: Value): Exclude<Value, Formula> {
  return typeof value === 'object' && 'result' in value ? value.result : value
}

type Kind =
  | 'summary'
  | 'details'
  | 'adoptions'
  | 'awards'
  | 'assessed'
  | 'officers'
  | 'appraisal'
  | 'adjustments'
  | 'commissions'

type About = Pick<Bulletin, 'school' | 'period' | 'isInterim' | 'day'>

/** What a sheet's title tells of a publication. */
export function aboutOf(bulletin: About) {
  const { school, period } = bulletin
  return { school, period: period.label, reference: wordReference(bulletin) }
}

/** A column of what is paid beside the points, where anything is: `稿酬（元）`. */
export function feeColumn<Row>(
  { fees }: Pick<Bulletin, 'fees'>,
  cell: Column<Row>['cell'],
): Column<Row>[] {
  return fees ? [{ key: 'fee', head: wordFees(fees), width: 12, isSum: true, cell }] : []
}

/** A sheet with its texts, without optional columns that have nothing. */
export function layOut<Row>(
  kind: Kind,
  bulletin: About,
  rows: Row[],
  columns: Column<Row>[],
): Sheet<Row> {
  const about = aboutOf(bulletin)
  const at = { line: 0, no: 0 }
  const has = ({ cell }: Column<Row>) => rows.some((row) => shown(cell(row, at)))
  const shownColumns = columns.filter((column) => !column.isOptional || has(column))
  return {
    name: say(`bulletin.workbook.${kind}.name`),
    title: say(`bulletin.workbook.${kind}.title`, about),
    notes: [],
    tail: [],
    heads: shownColumns.map(
      ({ key, head }) => head ?? say(`bulletin.workbook.${kind}.columns.${key}`),
    ),
    columns: shownColumns,
    rows,
  }
}

/** `A`, `B` …; a sheet has fewer columns than the alphabet letters. */
export function letter(index: number): string {
  return String.fromCodePoint(65 + index)
}

/** All cells of a column, to be named in a formula: `明细!$B:$B`. */
export function columnOf<Row>({ name, columns }: Sheet<Row>, key: string): string {
  const at = `$${letter(columns.findIndex((column) => column.key === key))}`
  return `${name}!${at}:${at}`
}

/** Hundredths as a number of points. */
export function toPoints(hundredths: number): number {
  return hundredths / 100
}
