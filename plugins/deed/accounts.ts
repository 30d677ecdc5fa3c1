import type { AccountKind } from '../roster'
import { ids } from '../roster'
import type { Desk } from './desk'

/** The accounts people are known by on the platforms that are on; QQ's while there is none. */
export function kindsOn({
  courier,
}: {
  courier: Pick<Desk['courier'], 'connections'>
}): AccountKind[] {
  const on = courier.connections().map(({ platform }) => ids[platform])
  const kinds = (['qq', 'wecom'] as const).filter((kind) => on.includes(kind))
  return kinds.length ? kinds : ['qq']
}
