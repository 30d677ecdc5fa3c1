import type { On, Policy } from '../../plugins/policy'
import { findPointless } from './advice/values'
import { list, say } from './say'

const ons: On[] = ['submitted', 'adopted', 'endorsed', 'fulfilled', 'returned', 'missed']

/** What happens and earns or costs nothing, so that it is seen whether that is meant. */
export function tellUnrewarded(policy: Policy): string[] {
  const { points, columns, outlets, levels } = policy
  if (points.length === 0) return [say('unrewarded.points')]
  const silent = ons.filter((on) => !points.some((rule) => rule.on === on))
  const names = findPointless(policy).map(({ path: [where, key] }) => {
    if (where === 'columns') return say('unrewarded.column', { name: columns[key as string].name })
    const { name } = (where === 'outlets' ? outlets : levels)[key as number]
    return say(`unrewarded.${where === 'outlets' ? 'outlet' : 'level'}`, { name })
  })
  const all = [...silent.map((on) => say(`ons.${on}`)), ...names]
  return all.length > 0 ? [say('unrewarded.list', { list: list(all) })] : []
}
