import { formatNumeral } from '../../calendar'
import type { WordLine, WordTable } from '../../manuscript'
import { alignPoints } from '../paper/points-column'
import type { Bulletin, BulletinAssessed, BulletinAward, BulletinWinner } from '../paper/types'
import { say } from '../say'

/** Millimetres of the text's width. */
const TEXT = 156

/** The units by rank. */
export function rankUnits({ rows, isJoint, isUnvalued }: Bulletin): (WordTable | string)[] {
  if (isUnvalued) return [countUnits(rows)]
  const head = ['rank', 'unit', 'points', 'submitted', 'adopted'].map(wordColumn)
  const points = alignPoints(rows.map((row) => row.points))
  const lines = rows.map(({ rank, unit, submitted, adopted }, index) => {
    return [`${rank}`, unit, points[index]!, `${submitted}`, `${adopted}`]
  })
  const table = { head, rows: lines, widths: [18, 66, 22, 25, 25], numbers: [2, 3, 4] }
  return [table, ...(isJoint ? [say('bulletin.paper.joint')] : [])]
}

/** Where nothing earns points: how many manuscripts each unit has. */
function countUnits(rows: Bulletin['rows']): WordTable {
  const lines = rows.map(({ unit, submitted, adopted }) => [unit, `${submitted}`, `${adopted}`])
  const head = ['unit', 'submitted', 'adopted'].map(wordColumn)
  return { head, rows: lines, widths: [86, 35, 35], numbers: [1, 2] }
}

function wordColumn(key: string): string {
  return say(`bulletin.notice.ranking.${key}`)
}

interface Column {
  key: string
  /** Millimetres. */
  width: number
  cell(winner: BulletinWinner): string
  isOptional?: boolean
}

/** An award of people names each with the unit. */
const COLUMNS: Column[] = [
  { key: 'rank', width: 18, cell: ({ rank }) => `${rank}` },
  { key: 'name', width: 40, isOptional: true, cell: ({ name, unit }) => (unit ? name : '') },
  { key: 'unit', width: 66, cell: ({ name, unit }) => unit ?? name },
  { key: 'class', width: 22, isOptional: true, cell: (winner) => winner.class ?? '' },
]

/** An award in the notice: its name and clause, the winners as a table, and what is to be said. */
export function tableAward({ name, clause, winners, note }: BulletinAward, index: number) {
  const [placed, tied] = [false, true].map((isTied) => {
    return winners.filter((winner) => !!winner.isTied === isTied)
  }) as [BulletinWinner[], BulletinWinner[]]
  return [
    heading({ name, clause }, index),
    ...(placed.length > 0 ? [listWinners(placed)] : []),
    ...(tied.length > 0 ? [nameTied(tied, note)] : []),
    ...(winners.length > 0 ? [] : [say('bulletin.notice.awards.nobody')]),
  ]
}

function listWinners(winners: BulletinWinner[]): WordTable {
  const shown = COLUMNS.filter(({ isOptional, cell }) => !isOptional || winners.some(cell))
  const widths = [...shown.map(({ width }) => width), 22]
  const total = widths.reduce((sum, width) => sum + width, 0)
  const points = alignPoints(winners.map((winner) => winner.points))
  return {
    head: [...shown.map(({ key }) => key), 'points'].map((key) =>
      say(`bulletin.notice.awards.columns.${key}`),
    ),
    rows: winners.map((winner, index) => [
      ...shown.map(({ cell }) => cell(winner)),
      points[index]!,
    ]),
    widths: widths.map((width) => (width * TEXT) / total),
    numbers: [shown.length],
  }
}

/** Those who share the last place, of whom the office chooses: they may be as many as all units. */
function nameTied(tied: BulletinWinner[], note = ''): string {
  const names = tied.map(({ name, unit }) =>
    unit ? say('bulletin.notice.awards.person', { name, unit }) : name,
  )
  return say('bulletin.notice.awards.tied', { note, winners: names.join(say('bulletin.comma')) })
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
  const points = alignPoints(counted.map((each) => each.points))
  const values = alignPoints(counted.map(({ value }) => value))
  const rows = counted.map(({ unit, how }, index) => [unit, points[index]!, values[index]!, how])
  const table = { head, rows, widths: [56, 22, 22, 56], numbers: [1, 2] }
  const rest = count > 0 ? [say('bulletin.notice.assessed.rest', about)] : []
  return [say('bulletin.notice.assessed.text', about), table, ...rest]
}
