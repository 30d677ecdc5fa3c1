import { type Ground, isFactor, type Policy, valueOf } from '../../../plugins/policy'
import { type Advice, advise } from './advice'

/** Whether what is entered on a ground comes to nothing: it is only written down. */
export function isWorthless({ points }: Policy, ground: Ground): boolean {
  return !ground.range && !isFactor(ground, points) && valueOf(ground, points) === undefined
}

/** Grounds that bring no points and that no task counts. */
export function findWorthless(policy: Policy): Advice[] {
  const counted = policy.quotas.filter(({ count }) => count === 'adjusted')
  return policy.grounds.flatMap((ground, index) => {
    const { name } = ground
    const isCounted = counted.some((quota) => quota.ground?.includes(name) !== false)
    if (isCounted || !isWorthless(policy, ground)) return []
    return advise(['grounds', index], 'worthless', { name })
  })
}
