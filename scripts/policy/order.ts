import { conditionsOf, type Limit, type Policy } from '../../plugins/policy'
import { say } from './say'

/** Whether a limit is of all points. */
function isTotal({ quota, ...limit }: Limit): boolean {
  return !quota && conditionsOf(limit).length === 0
}

/** The steps of reckoning that a regulation has, in their order. */
export function tellOrder({
  points,
  stack,
  share,
  limits,
  quotas,
  fees,
  ...rest
}: Policy): string[] {
  const steps: [string, boolean][] = [
    ['values', points.length > 0],
    ['stack', stack.length > 0],
    ['share', share !== undefined],
    ['after', points.some(({ after }) => after)],
    ['limits', limits.some((limit) => !limit.quota && !isTotal(limit))],
    ['quotas', quotas.length > 0],
    ['cancel', quotas.some(({ cancel }) => cancel)],
    ['quota-limits', limits.some(({ quota }) => quota)],
    ['zero', limits.some(isTotal) || quotas.some(({ zero }) => zero)],
    ['assessment', rest.assessment.length > 0],
    ['awards', rest.awards.length > 0],
    ['fees', fees !== undefined],
  ]
  const apart = rest.assessment.length > 0 ? say('order.apart') : ''
  return steps
    .filter(([, isThere]) => isThere)
    .map(([key]) => say(`order.${key}`, { apart, name: fees?.name ?? '' }))
}
