import type { Policy } from '../../../plugins/policy'
import { type Advice, advise } from './advice'

/** What stands where somebody has yet to look it up. */
const marker = '待填'

/** The places of texts that are still to be filled in. */
function placesOf(node: unknown, path: PropertyKey[]): PropertyKey[][] {
  if (typeof node === 'string') return node.includes(marker) ? [path] : []
  if (typeof node !== 'object' || node === null) return []
  const all = Array.isArray(node) ? [...node.entries()] : Object.entries(node)
  return all.flatMap(([key, each]) => placesOf(each, [...path, key]))
}

/** Clauses and texts left as （待填）: the first place, and how many there are. */
export function findUnfilled(policy: Policy): Advice[] {
  // A column's clause stands for its `unfilled` check as well, which the file may not have.
  const columns = Object.entries(policy.columns).map(([key, { checks, ...column }]) => {
    const { unfilled: _, ...written } = checks
    return [key, { ...column, checks: written }]
  })
  const places = placesOf({ ...policy, columns: Object.fromEntries(columns) }, [])
  const [first] = places
  return first ? advise(first, 'unfilled', { count: places.length }) : []
}
