import { formatPoints, type Row } from '../../score'
import { say } from '../say'
import { isBrief } from '../publication/scope'
import type { BoardOf, StandingOf } from './ask-board'

/** A scoreboard up to this long has a line a unit; of a longer one the first few have. */
const LINES = 15
const FIRST = 10

/** Characters of two lines on a phone, less the head. */
const IDLE = 40

/** 积分榜 for the group. Every unit with points is in it: nobody has to ask for their own. */
export function boardText(board: BoardOf): string {
  const { idle, returned, period, isUnvalued } = board
  if (board.rows.length === 0 && returned.length === 0) {
    return say('bulletin.board.nobody', { period: period.label })
  }
  const comma = say('bulletin.comma')
  return [
    say(`bulletin.board.title${isUnvalued ? '-unvalued' : ''}`, { period: period.label }),
    ...rowLines(board),
    ...(returned.length > 0
      ? [say('bulletin.board.returned', { units: returned.join(comma) })]
      : []),
    ...(idle.length > 0 ? [idleLine(idle)] : []),
    ...tailLines(board),
  ].join('\n')
}

/** Who handed in nothing: of many how many, and those that fit in two lines. */
function idleLine(idle: string[]): string {
  const comma = say('bulletin.comma')
  const shown = idle.filter((_, at) => idle.slice(0, at + 1).join(comma).length <= IDLE)
  const isAll = shown.length === idle.length
  const about = { count: idle.length, units: shown.join(comma) }
  return say(`bulletin.board.idle${isAll ? '' : '-many'}`, about)
}

/** A line a unit; of a long board the rest in one. */
function rowLines({ rows, isUnvalued }: BoardOf): string[] {
  const kind = isUnvalued ? '-unvalued' : ''
  const sorted = isUnvalued ? rows.toSorted((a, b) => b.submitted - a.submitted) : rows
  const lines = sorted.slice(0, sorted.length > LINES ? FIRST : LINES)
  const rest = sorted.slice(lines.length)
  return [
    ...lines.map((row) => say(`bulletin.board.row${kind}`, valuesOf(row))),
    ...(rest.length > 0
      ? [
          rest
            .map((row) => say(`bulletin.board.short${kind}`, valuesOf(row)))
            .join(say('bulletin.comma')),
        ]
      : []),
  ]
}

/** What kind of numbers these are, where they are no points or never made public. */
export function tailLines({ period, isUnvalued }: Pick<BoardOf, 'period' | 'isUnvalued'>) {
  if (isUnvalued) return [say('bulletin.board.unvalued')]
  return isBrief(period) ? [say('bulletin.board.interim')] : []
}

export function standingText(standing: StandingOf): string {
  const { period, isReturned, isUnvalued, isIdle, ...row } = standing
  const idle = isReturned ? 'to-mend' : 'unsubmitted'
  const values = { ...valuesOf(row), period: period.label }
  if (isIdle) return say(`bulletin.board.${idle}`, values)
  const text = say(`bulletin.board.standing${isUnvalued ? '-unvalued' : ''}`, values)
  return [text, ...tailLines(standing)].join('\n')
}

function valuesOf(row: Row) {
  const [submitted, adopted] = [row.submitted, row.adopted].map((count) =>
    formatPoints(count * 100),
  )
  return { ...row, submitted, adopted, points: formatPoints(row.points) }
}
