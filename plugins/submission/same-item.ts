import type { Comparable } from '../check'

/** An item is a short text, of which a few words are soon a third. */
const MENDED = 0.6

/** Hardly anything was changed. */
const REPEATED = 0.8

/** Whether one item is the other, mended perhaps. */
export function isVersion(item: Comparable, earlier: Comparable): boolean {
  const alike = item.likeness(earlier)
  return alike >= REPEATED || (alike >= MENDED && item.tellsSameDay(earlier))
}

/** Whether one item tells what the other told. */
export function isRepeat(item: Comparable, earlier: Comparable): boolean {
  return item.likeness(earlier) >= REPEATED && item.tellsSameDay(earlier)
}
