import type { Policy } from '../../policy'
import { pieceOf } from '../rules/piece'
import type { Event } from '../setting'

/** Whether a regulation asks if an item had been adopted before. */
function asksForEarlierAdoptions(policy: Policy): boolean {
  const { points, stack, limits, quotas, assessment } = policy
  const rules = [points, stack, limits, quotas, assessment].flat()
  return (
    rules.some(({ again, except }) => again !== undefined || except?.again !== undefined) ||
    quotas.some(({ count }) => count === 'ratio')
  )
}

/**
 * Tells each adoption which outlets had adopted its items before, by day; one of several items is
 * divided where these differ. Nothing changes under a regulation that does not ask.
 */
export function tellEarlierAdoptions(events: Event[]): Event[] {
  const adopted = events.filter(({ on }) => on === 'adopted')
  if (adopted.length < 2) return events
  if (!adopted.some(({ policy }) => asksForEarlierAdoptions(policy))) return events
  const outlets = new Map<number, readonly string[]>()
  const divided = new Map<Event, Event[]>()
  for (const event of adopted.toSorted(byTime)) {
    divided.set(event, divide(event, outlets))
    for (const item of event.items) {
      outlets.set(item, [...new Set([...(outlets.get(item) ?? []), event.outlet!])].toSorted())
    }
  }
  return events.flatMap((event) => divided.get(event) ?? event)
}

function byTime(a: Event, b: Event) {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.entry.seq - b.entry.seq
}

function divide(event: Event, outlets: Map<number, readonly string[]>): Event[] {
  if (pieceOf(event)) return [{ ...event, before: outletsOfAll(event, outlets) }]
  const groups = new Map<string, number[]>()
  for (const item of event.items) {
    const key = outlets.get(item)?.join('、') ?? ''
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()].map((items) => {
    const division = groups.size > 1 ? items.join() : undefined
    return { ...event, items, before: outlets.get(items[0]), division }
  })
}

/** A merged piece had appeared before only where all of its items had. */
function outletsOfAll({ items }: Event, outlets: Map<number, readonly string[]>): string[] {
  const [first = [], ...others] = items.map((item) => outlets.get(item) ?? [])
  return first.filter((outlet) => others.every((list) => list.includes(outlet)))
}
