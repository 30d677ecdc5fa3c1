import type { Policy } from '../policy'
import type { Event } from './event'
import { within } from './within'

const known = new WeakMap<Policy, boolean>()

/** Whether a regulation asks if something had been adopted before. */
function isAsking(policy: Policy): boolean {
  let isAsked = known.get(policy)
  if (isAsked === undefined) {
    const { points, stack, limits, quotas, assessment } = policy
    const rules = [points, stack, limits, quotas, assessment].flat()
    isAsked =
      rules.some(({ again, except }) => again !== undefined || except?.again !== undefined) ||
      quotas.some(({ count }) => count === 'ratio')
    known.set(policy, isAsked)
  }
  return isAsked
}

/**
 * Adoptions with the outlets that had adopted the same items before, by day; one of several items is
 * taken apart where these differ. Nothing changes under a regulation that does not ask.
 */
export function tellApart(events: Event[]): Event[] {
  const adopted = events.filter(({ on }) => on === 'adopted')
  if (adopted.length < 2 || !adopted.some(({ policy }) => isAsking(policy))) return events
  const outlets = new Map<number, readonly string[]>()
  const pieces = new Map<Event, Event[]>()
  for (const event of adopted.toSorted(byTime)) {
    pieces.set(event, piecesOf(event, outlets))
    for (const item of event.items) {
      outlets.set(item, [...new Set([...(outlets.get(item) ?? []), event.outlet!])].toSorted())
    }
  }
  return events.flatMap((event) => pieces.get(event) ?? event)
}

function byTime(a: Event, b: Event) {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.entry.seq - b.entry.seq
}

function piecesOf(event: Event, outlets: Map<number, readonly string[]>): Event[] {
  const groups = new Map<string, number[]>()
  for (const item of event.items) {
    within(groups, outlets.get(item)?.join('、') ?? '', () => []).push(item)
  }
  return [...groups.values()].map((items) => {
    const apart = groups.size > 1 ? ` ${items.join()}` : undefined
    return { ...event, items, before: outlets.get(items[0]), apart }
  })
}
