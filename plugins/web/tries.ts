import type { Policy } from '../policy'
import type { Role } from '../roster'
import { say } from './say'

type Regulation = Pick<Policy, 'columns' | 'outlets' | 'quotas'>

/** Commands of one tap, by what the regulation knows of. */
export function triesOf(policy: Regulation, role: Role): string[] {
  const progress = policy.quotas.length ? ['/进度'] : []
  if (role === 'officer') return ['/我的', '/积分 本月', ...progress, '/帮助']
  if (role === 'editor') return ['/采用', ...adoptionOf(policy), '/未报', '/公示 本月', '/帮助']
  const waiting = isSigned(policy) ? ['/待签'] : []
  return [...waiting, '/积分 本月', ...progress, '/明细', '/帮助']
}

/** `/采用 1 第1条 头条`: the last outlet is the one worth most, or the widest. */
function adoptionOf({ columns, outlets }: Regulation): string[] {
  const outlet = outlets.at(-1)?.name
  if (!outlet) return []
  const isItemised = Object.values(columns)[0].countBy === 'item'
  return [say(`web.adopt-${isItemised ? 'item' : 'whole'}`, [outlet])]
}

/** Whether leaders sign before a manuscript is taken in. */
export function isSigned({ columns }: Pick<Policy, 'columns'>): boolean {
  return Object.values(columns).some(({ signOff }) => signOff)
}
