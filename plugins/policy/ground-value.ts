import type { Ground, Policy } from './schema'
import type { Value } from './scoring-value'

/** What the policy gives for a ground; undefined when only more than the ground decides it. */
export function valueOf({ name }: Ground, points: Policy['points']): Value | undefined {
  const rules = points.filter(({ on, value }) => on === 'adjusted' && value !== undefined)
  const rule =
    rules.find((each) => each.ground?.includes(name)) ?? rules.find((each) => !each.ground)
  const value = rule?.value
  const isByGround = typeof value === 'object' && 'by' in value && value.by === 'ground'
  return isByGround ? (value.values[name] ?? value.otherwise) : value
}

/** Whether a ground multiplies what a manuscript earned. */
export function isFactor({ name }: Ground, points: Policy['points']): boolean {
  return points.some(({ on, times, ground }) => {
    return on === 'adjusted' && times !== undefined && ground?.includes(name) !== false
  })
}
