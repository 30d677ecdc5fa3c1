import { type Actor, forbidden, Refusal } from '../../deed'
import { askerOf, bind, type Digest, type DigestDesk } from './draw-up-digest'
import type { DigestRecord } from './digest-book'
import type { ReportedItem } from './items'

/** 合并 3,7: makes a digest anew, with these numbers as one event; without one named the last. */
export async function mergeInDigest(
  desk: DigestDesk,
  by: Actor,
  { no, numbers }: { no?: number; numbers: number[] },
): Promise<Digest | Refusal> {
  const refusal = forbidden(by)
  if (refusal) return refusal
  const digest = no ? desk.digests.get(no) : desk.digests.lastOf(askerOf(by))
  if (!digest) return new Refusal(`bulletin.digest.${no ? 'unknown' : 'first'}`, [no])
  const chosen = [...new Set(numbers)].toSorted((a, b) => a - b)
  const { length } = digest.events
  if (chosen.length < 2 || chosen[0] < 1 || chosen.at(-1)! > length) {
    return new Refusal('bulletin.digest.merge-numbers', [length])
  }
  const events = digest.events.map((event) => itemsOf(desk, event))
  const [first, ...rest] = chosen.map((number) => number - 1)
  events[first] = [first, ...rest].flatMap((index) => events[index])
  for (const index of rest) events[index] = []
  const { title, column } = digest
  const left = events.filter((event) => event.length > 0)
  if (!left.length) return new Refusal('bulletin.digest.nothing', [title])
  return bind(desk, by, { title, column, events: left })
}

/** The items as they were handed in, without those withdrawn or given back since. */
function itemsOf({ ledger }: DigestDesk, event: DigestRecord['events'][number]): ReportedItem[] {
  return event.flatMap(({ receipt, no }) => {
    const { status, entry } = ledger.find(receipt)!
    const text = entry.payload.items[no - 1]
    return status === 'accepted' ? [{ unit: entry.unit, receipt, no, text }] : []
  })
}
