import type { Context } from 'koishi'
import { parsePeriod, type Period, today } from '../calendar'
import { readAsked, readPeriod } from '../chat'
import { Refusal } from '../deed'
import type { Unit } from '../roster'

/** A question about points: of a unit or of all, in a period. */
export interface PointsAsked {
  period: Period
  unit?: Unit
}

/**
 * Reads a period and a unit in either order; without a period it is this month.
 * @param unclear the text that says what was not understood
 */
export function readPoints(ctx: Context, words: string, unclear: string): PointsAsked {
  // 2024-2025学年 第一学期 is one.
  const joined = words.replace(/(?<=学年度?)\s+(?=\S{1,3}学期)/g, '')
  const asked = readAsked(joined, {
    period: (word) => readPeriod(ctx, word),
    unit: (word) => ctx.roster.match(word),
  })
  if (asked.unclear) throw new Refusal(unclear, [asked.unclear])
  return { period: asked.period ?? parsePeriod('', today())!, unit: asked.unit }
}
