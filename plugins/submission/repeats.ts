import { today } from '../calendar'
import { Comparable } from '../check'
import type { Policy } from '../policy'
import { type LedgerState, type Payloads, submissionsOf } from '../ledger'
import { lately } from './lately'
import { isRepeat, isVersion } from './same-item'

/** The columns in which a manuscript is the same one: its own, and those a task counts together with it. */
export function columnsTold({ quotas }: Pick<Policy, 'quotas'>, column: string): string[] {
  const shared = quotas.filter((quota) => quota.column?.includes(column))
  return [...new Set([column, ...shared.flatMap((quota) => quota.column!)])]
}

export type Repeat = NonNullable<Payloads['submitted']['repeats']>[number]

/** Items of a manuscript, and which items (`numbers`) of an earlier one that counts they are. */
export interface Told {
  receipt: string
  title: string
  items: number[]
  numbers: number[]
}

/**
 * Items that the unit told in these columns before, also in what does not count now but may again. Those
 * of the version that is `replaced` are no repetitions; those of one that is `kept` beside it are,
 * though they may be mended.
 */
export function repeatsOf(
  state: LedgerState,
  { unit, columns, items }: { unit: string; columns: string[]; items: string[] },
  { replaced, kept }: { replaced?: string; kept?: string } = {},
): Repeat[] {
  const own = items.map((item) => new Comparable(item))
  const earlier = submissionsOf(state, unit, lately(), today()).filter((submission) => {
    const { receipt, status, entry } = submission
    const isGone = status === 'replaced' || status === 'reversed' || receipt === replaced
    return !isGone && columns.includes(entry.payload.column)
  })
  return earlier.flatMap(({ receipt, entry: { payload } }) => {
    const fits = receipt === kept ? isVersion : isRepeat
    const old = payload.items.map((item) => new Comparable(item))
    return own.flatMap((item, index): Repeat[] => {
      const no = old.findIndex((each) => fits(item, each)) + 1
      return no ? [{ item: index + 1, receipt, no }] : []
    })
  })
}

/** Those of them that count in an earlier manuscript now, by its receipt; each item once. */
export function toldIn({ submissions }: LedgerState, repeats: Repeat[]): Told[] {
  const told = new Map<string, Told>()
  const seen = new Set<number>()
  for (const { item, receipt, no } of repeats) {
    const { status, entry } = submissions.get(receipt)!
    if (status !== 'accepted' || seen.has(item)) continue
    seen.add(item)
    const { title } = entry.payload
    const { items, numbers } = told.get(receipt) ?? { items: [], numbers: [] }
    told.set(receipt, { receipt, title, items: [...items, item], numbers: [...numbers, no] })
  }
  return [...told.values()]
}
