import { today } from '../../calendar'
import { formatPoints } from '../../score'
import { standingText } from '../board/board-text'
import { say } from '../say'
import type { Trend } from './ask-trend'

/**
 * 趋势 in words: how the unit stands, how it changed last, and what to send to see every point.
 * @param periodSaid how the period is written in a command
 */
export function trendText({ standing, parts }: Trend, periodSaid: string): string {
  const { isUnvalued, isIdle, unit } = standing
  if (isUnvalued || isIdle) return standingText(standing)
  const begun = parts.filter(({ from }) => from <= today())
  const [before, last] = begun.slice(-2).map(({ label, row }) => ({ label, points: row.points }))
  return [
    standingText(standing),
    ...(last ? [changeText(before, last)] : []),
    say('bulletin.trend.next', [unit, periodSaid]),
  ].join('\n')
}

/** Every month or week, where there is no picture. */
export function trendPartsText({ parts }: Trend): string {
  const begun = parts.filter(({ from }) => from <= today())
  const told = begun.map(({ label, row }) =>
    say('bulletin.trend.part', [label, formatPoints(row.points)]),
  )
  return told.join(say('bulletin.comma'))
}

interface Told {
  label: string
  points: number
}

function changeText(before: Told, last: Told): string {
  const change = last.points - before.points
  const kind = change === 0 ? 'same' : change > 0 ? 'more' : 'less'
  return say(`bulletin.trend.${kind}`, {
    last: last.label,
    before: before.label,
    points: formatPoints(last.points),
    change: formatPoints(Math.abs(change)),
  })
}
