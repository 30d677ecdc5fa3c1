import type { Context } from 'koishi'
import { parseBriefPeriod, parsePeriod, type Period, today } from '../calendar'
import { readPeriod } from '../chat'
import { type Actor, Refusal, unknownUnit } from '../deed'
import type { Unit } from '../roster'
import { sampleOf } from '../text'
import { readAsked } from './points-asked'

/** Whose points of when: of the units said, of all when there are none. */
export interface PointsAsked {
  period: Period
  /** How it can be asked for again: 本月 when nothing was said. */
  periodSaid: string
  /** Whether no period was said. */
  isUsual: boolean
  units: Unit[]
}

/** What is asked for when no period is said: the month, or the year where one month says little. */
const usual = { month: '本月', year: '本年' }

/**
 * Reads a period and units in any order; without a period it is this month, or this year.
 * @param unclear the text that says what was not understood
 */
export function readPoints(
  ctx: Context,
  by: Actor,
  words: string,
  { unclear, part = 'month' }: { unclear: string; part?: keyof typeof usual },
): PointsAsked {
  // 2024-2025学年 第一学期 is one.
  const joined = words.replace(/(?<=学年度?)\s+(?=\S{1,3}学期)/g, '')
  const { calendar } = ctx.policy
  const asked = readAsked(joined, {
    period: (word) => readPeriod(ctx, word) ?? parseBriefPeriod(word, today(), calendar),
    unit: (word) => ctx.roster.match(word),
  })
  if (asked.unclear) throw unclearRefusal(ctx, by, asked.unclear, unclear)
  const { units, periodSaid = usual[part] } = asked
  const period = asked.period ?? parsePeriod(periodSaid, today(), ctx.policy.at().yearFrom)!
  return { period, periodSaid, isUsual: !asked.period, units }
}

/** What was not understood, with the unit that may be meant, else an example with the speaker's. */
function unclearRefusal(ctx: Context, by: Actor, word: string, reason: string): Refusal {
  if (ctx.roster.near(word).length) return unknownUnit(ctx, by, word)
  return new Refusal(reason, [word, by.person?.unit?.name ?? sampleOf('aUnit')])
}
