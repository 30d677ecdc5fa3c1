import type { DigestRecord } from './digest-book'
import type { ReportedItem } from './items'

/**
 * Events of a digest that is drawn up anew: those that an editor merged in the one before are merged
 * again, at the place of the first.
 */
export function mergeAsBefore(
  events: ReportedItem[][],
  before: DigestRecord['events'],
): ReportedItem[][] {
  return before.reduce((merged, items) => {
    const wanted = items.map(keyOf)
    const isOf = (event: ReportedItem[]) => event.some((item) => wanted.includes(keyOf(item)))
    const [first, ...others] = merged.filter(isOf)
    if (!others.length) return merged
    const whole = [first, ...others].flat()
    return merged
      .filter((event) => !others.includes(event))
      .map((event) => (event === first ? whole : event))
  }, events)
}

function keyOf({ receipt, no }: Pick<ReportedItem, 'receipt' | 'no'>): string {
  return `${receipt}#${no}`
}
