import type { PolicyAt } from './setting'
import { formatPoint, type Say } from './detail'
import { formatPoints } from './hundredths'
import type { Point } from './types'

/** 为什么: where the points of one manuscript or entry come from, and under which regulation. */
export function formatWhy(points: Point[], at: PolicyAt, say: Say): string {
  if (points.length === 0) return say('unearned')
  const [{ receipt, title }] = points
  const versions = [...new Set(points.map(({ policy }) => policy.inForce))]
  const regulations = versions.map((inForce) => say('regulation', { ...at(inForce), inForce }))
  const head = {
    head: receipt ? say('head', { receipt, title }) : '',
    points: formatPoints(points.reduce((sum, { value }) => sum + value, 0)),
    regulations: regulations.join(say('comma')),
  }
  return [say('why', head), ...points.map((point) => formatPoint(point, say, true))].join('\n')
}
