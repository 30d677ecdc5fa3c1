import { formatPoints } from '../../score'
import type { Desk } from '../../deed'
import { noteOf } from '../board/picture-frame'
import { say } from '../say'
import type { ComparedUnit, Comparison, Earned } from './ask-comparison'

/**
 * 对比 for the group, two lines a unit: what it has, then what it lacks and how to see every point.
 * @param periodSaid how the period is written in a command
 */
export function comparisonText(desk: Desk, comparison: Comparison, periodSaid: string): string {
  const { period, isUnvalued, units } = comparison
  const note = noteOf(desk, period, 'asked')
  return [
    say('bulletin.compare.title', {
      period: period.label,
      what: say(`bulletin.compare.${isUnvalued ? 'counts' : 'points'}`),
      note: note && say('bulletin.compare.note', [note]),
    }),
    ...units.flatMap((unit) => [headLine(unit), nextLine(unit, periodSaid)]),
    ...(isUnvalued ? [say('bulletin.board.unvalued')] : []),
  ].join('\n')
}

function headLine(compared: ComparedUnit): string {
  const { earned, isUnvalued, points } = compared
  const values = { ...compared, points: formatPoints(points), earned: earnedText(compared) }
  if (!earned.length) return say('bulletin.compare.nothing', values)
  return say(`bulletin.compare.unit${isUnvalued ? '-unvalued' : ''}`, values)
}

/** 投稿5条5分、头条1条30分 */
function earnedText({ earned, isUnvalued }: ComparedUnit): string {
  const textOf = ({ name, count, points }: Earned) => {
    const counted = count ? say('bulletin.compare.count', [count]) : ''
    const worth = isUnvalued ? '' : say('bulletin.compare.worth', [formatPoints(points)])
    return name + counted + worth
  }
  return earned.map(textOf).join(say('bulletin.comma'))
}

function nextLine({ unit, lacks, isUnvalued }: ComparedUnit, periodSaid: string): string {
  const missing = lacks.join(say('bulletin.comma'))
  return say(`bulletin.compare.next${isUnvalued ? '-unvalued' : ''}`, {
    lacks: missing && say('bulletin.compare.lacks', [missing]),
    unit,
    period: periodSaid,
  })
}
