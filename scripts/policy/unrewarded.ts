import type { On, Policy, Quota } from '../../plugins/policy'
import { findPointless } from './advice/values'
import { list, say } from './say'

const ons: On[] = ['submitted', 'adopted', 'endorsed', 'fulfilled', 'returned', 'missed']

/** What happens and earns or costs nothing, so that it is seen whether that is meant. */
export function tellUnrewarded(policy: Policy): string[] {
  const { points, columns, outlets, levels, quotas } = policy
  if (points.length === 0 && !quotas.some(isGiving)) return [say('unrewarded.points')]
  const silent = ons.filter((on) => !points.some((rule) => rule.on === on))
  const tasks = silent.flatMap((on) => {
    const own = quotas.filter((quota) => quota.count === on && isGiving(quota))
    const names = list(own.map(({ name }) => name))
    return own.length > 0 ? [say('unrewarded.in-task', { what: say(`ons.${on}`), names })] : []
  })
  const counted = quotas.filter(isGiving).map(({ count }) => count as On)
  const names = findPointless(policy).map(({ path: [where, key] }) => {
    if (where === 'columns') return say('unrewarded.column', { name: columns[key as string].name })
    const { name } = (where === 'outlets' ? outlets : levels)[key as number]
    return say(`unrewarded.${where === 'outlets' ? 'outlet' : 'level'}`, { name })
  })
  const rest = silent.filter((on) => !counted.includes(on))
  const all = [...rest.map((on) => say(`ons.${on}`)), ...names]
  return [
    ...(tasks.length > 0 ? [say('unrewarded.by-task', { list: list(tasks) })] : []),
    ...(all.length > 0 ? [say('unrewarded.list', { list: list(all) })] : []),
  ]
}

const gives = ['met', 'unmet', 'short', 'over'] as const

/** Whether what it counts decides about points: a base is given whatever is done. */
const isGiving = (quota: Quota) =>
  (quota.least ?? quota.most) !== undefined && gives.some((key) => quota[key] !== undefined)
