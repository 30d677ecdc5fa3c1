import type { Period } from '../calendar'
import { formatPoint, type NumberOf, type Say } from './detail'
import { formatPoints } from './hundredths'
import type { Board, Point, Row } from './types'

/** A scoreboard up to this long has a line a unit; of a longer one the first few have. */
const LINES = 15
const FIRST = 10

/** The last points of a unit that fit in one message. */
const SHOWN = 15

/** 积分榜 for the group. Every unit is in it: nobody has to ask for their own. */
export function formatBoard({ rows, idle }: Board, period: Period, say: Say): string {
  if (rows.length === 0) return say('nobody', { period: period.label })
  const lines = rows.slice(0, rows.length > LINES ? FIRST : LINES)
  const rest = rows.slice(lines.length).map((row) => say('short', paramsOf(row)))
  return [
    say('title', { period: period.label }),
    ...lines.map((row) => say('row', paramsOf(row))),
    ...(rest.length > 0 ? [rest.join(say('comma'))] : []),
    ...(idle.length > 0 ? [say('idle', { units: idle.join(say('comma')) })] : []),
  ].join('\n')
}

/** One unit's place. */
export function formatStanding(row: Row, period: Period, say: Say): string {
  const isIdle = row.submitted === 0 && row.adopted === 0 && row.points === 0
  return say(isIdle ? 'unsubmitted' : 'standing', { ...paramsOf(row), period: period.label })
}

/** 明细: where each of a unit's points comes from. */
export function formatDetail(
  unit: string,
  points: Point[],
  period: Period,
  say: Say,
  noOf: NumberOf = () => undefined,
): string {
  if (points.length === 0) return say('pointless', { unit, period: period.label })
  const earlier = points.slice(0, -SHOWN)
  const head = { unit, period: period.label, points: sum(points) }
  return [
    say('detail', head),
    ...(earlier.length > 0
      ? [say('earlier', { count: earlier.length, points: sum(earlier) })]
      : []),
    ...points.slice(-SHOWN).map((point) => formatPoint(point, say, { no: noOf(point) })),
  ].join('\n')
}

function paramsOf(row: Row) {
  return { ...row, points: formatPoints(row.points) }
}

function sum(points: Point[]) {
  return formatPoints(points.reduce((total, { value }) => total + value, 0))
}
