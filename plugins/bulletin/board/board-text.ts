import { formatPoints, type Row } from '../../score'
import { say } from '../say'
import type { BoardOf, StandingOf } from './ask-board'

/** A scoreboard up to this long has a line a unit; of a longer one the first few have. */
const LINES = 15
const FIRST = 10

/** 积分榜 for the group. Every unit is in it: nobody has to ask for their own. */
export function boardText({ rows, idle, period }: BoardOf): string {
  if (rows.length === 0) return say('bulletin.board.nobody', { period: period.label })
  const comma = say('bulletin.comma')
  const lines = rows.slice(0, rows.length > LINES ? FIRST : LINES)
  const rest = rows.slice(lines.length).map((row) => say('bulletin.board.short', valuesOf(row)))
  return [
    say('bulletin.board.title', { period: period.label }),
    ...lines.map((row) => say('bulletin.board.row', valuesOf(row))),
    ...(rest.length > 0 ? [rest.join(comma)] : []),
    ...(idle.length > 0 ? [say('bulletin.board.idle', { units: idle.join(comma) })] : []),
  ].join('\n')
}

export function standingText({ period, ...row }: StandingOf): string {
  const isIdle = row.submitted === 0 && row.adopted === 0 && row.points === 0
  const values = { ...valuesOf(row), period: period.label }
  return say(isIdle ? 'bulletin.board.unsubmitted' : 'bulletin.board.standing', values)
}

function valuesOf(row: Row) {
  return { ...row, points: formatPoints(row.points) }
}
