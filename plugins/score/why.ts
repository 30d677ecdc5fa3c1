import type { PolicyAt } from './setting'
import { formatPoint, type NumberOf, type Say } from './detail'
import { formatPoints } from './hundredths'
import type { Point } from './types'

/** 为什么: where the points of one manuscript or entry come from, and under which regulation. */
export function formatWhy(
  points: Point[],
  at: PolicyAt,
  say: Say,
  noOf: NumberOf = () => undefined,
): string {
  if (points.length === 0) return say('unearned')
  const [{ receipt, title }] = points
  const versions = [...new Set(points.map(({ policy }) => policy.inForce))]
  const regulations = versions.map((inForce) => say('regulation', { ...at(inForce), inForce }))
  const head = {
    head: receipt ? say('head', { receipt, title }) : '',
    points: formatPoints(points.reduce((sum, { value }) => sum + value, 0)),
    regulations: regulations.join(say('comma')),
  }
  const lines = points.map((point) => formatPoint(point, say, { isOfOne: true, no: noOf(point) }))
  return [say('why', head), ...lines].join('\n')
}
