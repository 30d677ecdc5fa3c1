import type { Context, Session } from 'koishi'
import { type Day, parsePeriod } from '../policy'
import { formatPoints } from '../score'

/** Units whose standing fits in an answer. */
const SHOWN = 4

/** `＋30`, `－5`, `±0`: hundredths of a point, with their sign. */
export function signed(points: number): string {
  const sign = points > 0 ? '＋' : points < 0 ? '－' : ''
  return sign + formatPoints(Math.abs(points))
}

/** Where units now stand in the month of a day: 教务处2021年5月共62分，第1名. */
export function standingText(ctx: Context, session: Session, units: string[], day: Day): string {
  const period = parsePeriod(day.slice(0, 7), day)!
  const shown = [...new Set(units)].slice(0, SHOWN).map((unit) => {
    const { points, rank } = ctx.score.standing(unit, period)
    const params = { unit, period: period.label, total: formatPoints(points), rank }
    return session.text('desk.standing', params)
  })
  return shown.join('；')
}
