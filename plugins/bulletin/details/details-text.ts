import { formatPoints, type Point } from '../../score'
import { say } from '../say'
import type { Origin, UnitDetails } from './ask-details'
import { pointText } from './point-text'

/** The last points of a unit that fit in one message. */
const SHOWN = 15

/** 明细: where each of a unit's points comes from. */
export function detailsText({ unit, points, period: { label: period } }: UnitDetails): string {
  if (points.length === 0) return say('bulletin.details.pointless', { unit, period })
  const earlier = points.slice(0, -SHOWN)
  const sums = { count: earlier.length, points: sum(earlier) }
  return [
    say('bulletin.details.unit', { unit, period, points: sum(points) }),
    ...(earlier.length > 0 ? [say('bulletin.details.earlier', sums)] : []),
    ...points.slice(-SHOWN).map((point) => pointText(point, point)),
  ].join('\n')
}

/** 为什么: where the points of one submission or entry come from, and under which regulation. */
export function originText({ points, regulations }: Origin): string {
  if (points.length === 0) return say('bulletin.details.unearned')
  const [{ receipt, title }] = points
  const titles = regulations.map((each) => say('bulletin.details.regulation', each))
  const head = say('bulletin.details.why', {
    head: receipt ? say('bulletin.details.head', { receipt, title }) : '',
    points: sum(points),
    regulations: titles.join(say('bulletin.comma')),
  })
  const lines = points.map((point) => pointText(point, { isOfOne: true, no: point.no }))
  return [head, ...lines].join('\n')
}

function sum(points: Point[]): string {
  return formatPoints(points.reduce((total, { value }) => total + value, 0))
}
