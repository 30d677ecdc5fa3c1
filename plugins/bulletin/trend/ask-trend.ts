import {
  addDays,
  type Day,
  daysBetween,
  mondayOf,
  monthsOf,
  parsePeriod,
  partsOf,
  type Period,
  today,
} from '../../calendar'
import { type Desk, Refusal } from '../../deed'
import type { Row } from '../../score'
import { askStanding, type StandingOf } from '../board/ask-board'
import { say } from '../say'

/** Days of a period up to which its weeks are shown; of a longer one its months. */
const WEEKS = 100

/** One month or week of a trend. */
export interface TrendPart extends Period {
  /** `5月`, `12周` */
  label: string
  row: Row
  /** Hundredths: what the units that have something have on average; none before it begins. */
  average?: number
}

/** How the points of a unit came in the course of a period. */
export interface Trend {
  standing: StandingOf
  isWeekly: boolean
  parts: TrendPart[]
}

/** 趋势: a unit's points month by month, or week by week in a short period. Anyone may ask. */
export function askTrend(
  desk: Desk,
  { period, unit }: { period: Period; unit: string },
): Trend | Refusal {
  const isWeekly = daysBetween(period.from, period.to) < WEEKS
  const spans = isWeekly ? weeksIn(desk, period) : monthsIn(period)
  if (spans.length < 2) return new Refusal('bulletin.trend.too-brief', [period.label])
  const parts = spans.map((span) => partOf(desk, span, unit))
  return { standing: askStanding(desk, { period, unit }), isWeekly, parts }
}

function partOf({ score }: Desk, span: Period, unit: string): TrendPart {
  const { rows } = score.board(span)
  const row = rows.find((each) => each.unit === unit) ?? score.standing(unit, span)
  if (span.from > today() || !rows.length) return { ...span, row }
  const sum = rows.reduce((total, { points }) => total + points, 0)
  return { ...span, row, average: Math.round(sum / rows.length) }
}

function monthsIn(period: Period): Period[] {
  return monthsOf(period).map((month) => {
    const label = say('bulletin.picture.month', { month: Number(month.slice(5)) })
    return within(period, { ...parsePeriod(month, `${month}-01`)!, label })
  })
}

/** Weeks from Monday; in a vacation they are called by their Monday. */
function weeksIn({ policy }: Desk, period: Period): Period[] {
  const weeks: Period[] = []
  for (let from = mondayOf(period.from); from <= period.to; from = addDays(from, 7)) {
    weeks.push(within(period, { from, to: addDays(from, 6), label: weekLabel(policy, from) }))
  }
  return weeks
}

function weekLabel({ calendar }: Desk['policy'], monday: Day): string {
  const week = calendar.weekOf(monday)?.week
  if (week) return say('bulletin.picture.week', [week])
  return say('bulletin.picture.week-from', partsOf(new Date(monday)))
}

function within(period: Period, { from, to, label }: Period): Period {
  return {
    from: from < period.from ? period.from : from,
    to: to > period.to ? period.to : to,
    label,
  }
}
