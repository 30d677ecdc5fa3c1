import type { Period } from '../../calendar'
import { type Desk, Refusal } from '../../deed'
import { footOf, noteOf, schoolOf } from '../board/picture-frame'
import { drawUnit, type Span } from '../picture'
import { say } from '../say'
import { askTrend, type Trend, type TrendPart } from './ask-trend'

/** 趋势 as a PNG: the unit's place, its ranks and its points. Rejects when it cannot be drawn. */
export function trendPicture(desk: Desk, { standing, parts, isWeekly }: Trend): Promise<Buffer> {
  const { unit, period, points, rank } = standing
  return drawUnit({
    school: schoolOf(desk, period),
    title: say('bulletin.picture.unit-title', { unit, period: period.label }),
    note: noteOf(desk, period, 'asked'),
    isWeekly,
    spans: parts.map(spanOf),
    total: { points, rank, of: desk.roster.units.length },
    foot: footOf(desk),
  })
}

/** A unit's year as a PNG, month by month. Rejects when it cannot be drawn. */
export async function yearPicture(desk: Desk, unit: string, year: Period): Promise<Buffer> {
  const trend = askTrend(desk, { period: year, unit })
  if (trend instanceof Refusal) throw new Error(`[bulletin] ${year.label}画不出一年`)
  return trendPicture(desk, trend)
}

function spanOf({ label, row, average }: TrendPart): Span {
  const { points, parts, rank, submitted, adopted } = row
  const hasSomething = submitted > 0 || adopted > 0 || points !== 0
  return { label, points, parts, average, ...(hasSomething && { rank }) }
}
