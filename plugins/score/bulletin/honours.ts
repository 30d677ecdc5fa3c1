import { formatNumeral } from '../../calendar'
import type { Line, Table } from '../../manuscript'
import { formatPoints } from '../hundredths'
import type { BulletinAward, BulletinWinner } from './types'
import { fill, words } from './words'

const { award, nobody, columns, tied } = words.notice.awards

interface Column {
  name: string
  /** Millimetres. */
  width: number
  cell(winner: BulletinWinner): string
  isOptional?: boolean
}

const COLUMNS: Column[] = [
  {
    name: columns.rank,
    width: 28,
    cell: ({ rank, isTied }) => (isTied ? fill(tied, { rank }) : `${rank}`),
  },
  { name: columns.name, width: 56, cell: ({ name }) => name },
  { name: columns.unit, width: 56, isOptional: true, cell: ({ unit = '' }) => unit },
  { name: columns.class, width: 20, isOptional: true, cell: (winner) => winner.class ?? '' },
  { name: columns.points, width: 22, cell: ({ points }) => formatPoints(points) },
]

/** An award in the notice: its name and clause, the winners as a table, and what is to be said. */
export function tableAward({ name, clause, winners, note }: BulletinAward, index: number) {
  const text = fill(award, { no: formatNumeral(index + 1), name, clause })
  const heading: Line = { style: 'Heading2', text }
  const table = winners.length > 0 ? listWinners(winners) : nobody
  return [heading, table, ...(note ? [note] : [])]
}

function listWinners(winners: BulletinWinner[]): Table {
  const shown = COLUMNS.filter(({ isOptional, cell }) => !isOptional || winners.some(cell))
  const total = shown.reduce((sum, { width }) => sum + width, 0)
  return {
    head: shown.map(({ name }) => name),
    rows: winners.map((winner) => shown.map(({ cell }) => cell(winner))),
    widths: shown.map(({ width }) => (width * TEXT) / total),
  }
}

/** Millimetres of the text's width. */
const TEXT = 156
