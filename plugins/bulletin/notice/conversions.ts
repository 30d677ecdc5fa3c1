import { formatNumeral } from '../../calendar'
import type { WordLine, WordTable } from '../../manuscript'
import { formatPoints } from '../../score'
import type { Bulletin, BulletinAssessed } from '../paper/types'
import { say } from '../say'

/** 积分折算 in the notice: each of the regulation's conversions with its table. */
export function tableAssessed({ label }: Bulletin['period'], all: BulletinAssessed[]) {
  return all.flatMap((one, index) => [heading(one, index), ...tableOne(label, one)])
}

function heading({ name, clause }: BulletinAssessed, index: number): WordLine {
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
