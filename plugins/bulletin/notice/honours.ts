import { formatNumeral } from '../../calendar'
import type { WordLine, WordTable } from '../../manuscript'
import { formatPoints } from '../../score'
import type { BulletinAward, BulletinWinner } from '../paper/types'
import { say } from '../say'

interface Column {
  key: string
  /** Millimetres. */
  width: number
  cell(winner: BulletinWinner): string
  isOptional?: boolean
}

const COLUMNS: Column[] = [
  { key: 'rank', width: 28, cell: rankText },
  { key: 'name', width: 56, cell: ({ name }) => name },
  { key: 'unit', width: 56, isOptional: true, cell: ({ unit = '' }) => unit },
  { key: 'class', width: 20, isOptional: true, cell: (winner) => winner.class ?? '' },
  { key: 'points', width: 22, cell: ({ points }) => formatPoints(points) },
]

function rankText({ rank, isTied }: BulletinWinner): string {
  return isTied ? say('bulletin.notice.awards.tied', { rank }) : `${rank}`
}

/** An award in the notice: its name and clause, the winners as a table, and what is to be said. */
export function tableAward({ name, clause, winners, note }: BulletinAward, index: number) {
  const text = say('bulletin.notice.awards.award', { no: formatNumeral(index + 1), name, clause })
  const heading: WordLine = { style: 'Heading2', text }
  const table = winners.length > 0 ? listWinners(winners) : say('bulletin.notice.awards.nobody')
  return [heading, table, ...(note ? [note] : [])]
}

function listWinners(winners: BulletinWinner[]): WordTable {
  const shown = COLUMNS.filter(({ isOptional, cell }) => !isOptional || winners.some(cell))
  const total = shown.reduce((sum, { width }) => sum + width, 0)
  return {
    head: shown.map(({ key }) => say(`bulletin.notice.awards.columns.${key}`)),
    rows: winners.map((winner) => shown.map(({ cell }) => cell(winner))),
    widths: shown.map(({ width }) => (width * TEXT) / total),
  }
}

/** Millimetres of the text's width. */
const TEXT = 156
