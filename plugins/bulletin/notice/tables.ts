import { formatNumeral } from '../../calendar'
import type { WordLine, WordTable } from '../../manuscript'
import { formatPoints } from '../../score'
import type { Bulletin, BulletinAssessed, BulletinAward, BulletinWinner } from '../paper/types'
import { say } from '../say'

/** Millimetres of the text's width. */
const TEXT = 156

/** The units by rank. */
export function rankUnits({ rows, isJoint }: Bulletin): (WordTable | string)[] {
  const head = (['rank', 'unit', 'points', 'submitted', 'adopted'] as const).map((key) =>
    say(`bulletin.notice.ranking.${key}`),
  )
  const lines = rows.map(({ rank, unit, points, submitted, adopted }) => {
    return [`${rank}`, unit, formatPoints(points), `${submitted}`, `${adopted}`]
  })
  const table = { head, rows: lines, widths: [18, 66, 22, 25, 25] }
  return [table, ...(isJoint ? [say('bulletin.paper.joint')] : [])]
}

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
  const table = winners.length > 0 ? listWinners(winners) : say('bulletin.notice.awards.nobody')
  return [heading({ name, clause }, index), table, ...(note ? [note] : [])]
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

/** 积分折算 in the notice: each of the regulation's conversions with its table. */
export function tableAssessed({ label }: Bulletin['period'], all: BulletinAssessed[]) {
  return all.flatMap((one, index) => [heading(one, index), ...tableOne(label, one)])
}

function heading(
  { name, clause }: Pick<BulletinAward, 'name' | 'clause'>,
  index: number,
): WordLine {
  const text = say('bulletin.notice.awards.award', { no: formatNumeral(index + 1), name, clause })
  return { style: 'Heading2', text }
}

/** The units that get something; how many others there are is said below. */
function tableOne(period: string, { units }: BulletinAssessed): (string | WordTable)[] {
  const counted = units.filter(({ value }) => value !== 0)
  const count = units.length - counted.length
  const about = { period, count }
  if (counted.length === 0) return [say('bulletin.notice.assessed.nobody', about)]
  const head = (['unit', 'points', 'value', 'how'] as const).map((key) =>
    say(`bulletin.notice.assessed.columns.${key}`),
  )
  const rows = counted.map(({ unit, points, value, how }) => {
    return [unit, formatPoints(points), formatPoints(value), how]
  })
  const table = { head, rows, widths: [56, 22, 22, 56] }
  const rest = count > 0 ? [say('bulletin.notice.assessed.rest', about)] : []
  return [say('bulletin.notice.assessed.text', about), table, ...rest]
}
