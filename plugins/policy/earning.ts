import type { Policy } from './schema'
import type { On } from './scoring-selector'

/** Whether the policy gives points for events, or for those of this kind. */
export function earns({ points }: Pick<Policy, 'points'>, on?: On): boolean {
  return points.some((rule) => on === undefined || rule.on === on)
}
