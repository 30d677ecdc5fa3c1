import type { Desk } from '../deed'
import type { Handed } from './handed'
import { latenessOf } from './lateness'
import type { Past } from './past'

type Judged = Pick<Handed, 'column' | 'week' | 'commission' | 'findings'>

/** What holds of an earlier version holds of the mended one; what was told before is told once. */
export function inLightOf<T extends Judged>(
  desk: Desk,
  judged: T,
  past: Past,
): T & Pick<Handed, 'lateness'> & { past: Past } {
  const earlier = past.replaced?.entry.payload
  // What came in time and is mended later is not late.
  const lateness = earlier && !earlier.late ? undefined : latenessOf(desk, judged)
  const repeated = new Set(past.told.flatMap(({ items }) => items))
  const findings = judged.findings.filter(({ rule, variant, item }) => {
    return rule !== 'duplicate' || variant !== 'own' || !repeated.has(item ?? 1)
  })
  const commission = judged.commission ?? earlier?.commission
  return { ...judged, past, lateness, commission, findings }
}
