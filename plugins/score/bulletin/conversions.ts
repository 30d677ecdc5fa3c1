import type { Line, Table } from '../../manuscript'
import { formatNumeral } from '../../calendar'
import { formatPoints } from '../hundredths'
import type { Bulletin, BulletinAssessed } from './types'
import { fill, words } from './words'

const { assessed: said, awards } = words.notice

/** 积分折算 in the notice: each of the regulation's conversions with its table. */
export function tableAssessed({ label }: Bulletin['period'], all: BulletinAssessed[]) {
  return all.flatMap((one, index) => [heading(one, index), ...tableOne(label, one)])
}

function heading({ name, clause }: BulletinAssessed, index: number): Line {
  const text = fill(awards.award, { no: formatNumeral(index + 1), name, clause })
  return { style: 'Heading2', text }
}

/** The units that get something; how many others there are is said below. */
function tableOne(period: string, { units }: BulletinAssessed): (string | Table)[] {
  const counted = units.filter(({ value }) => value !== 0)
  const count = units.length - counted.length
  const about = { period, count }
  if (counted.length === 0) return [fill(said.nobody, about)]
  const rows = counted.map(({ unit, points, value, how }) => {
    return [unit, formatPoints(points), formatPoints(value), how]
  })
  const table = { head: said.columns, rows, widths: [56, 22, 22, 56] }
  return [fill(said.text, about), table, ...(count > 0 ? [fill(said.rest, about)] : [])]
}
