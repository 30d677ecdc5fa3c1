import { formatPoints } from '../score'
import type { Change } from './change'
import { say } from './say'

/** Units whose change fits in an answer. */
const SHOWN = 4

/** `＋30`, `－5`, `0`: hundredths of a point, with their sign. */
export function signed(points: number): string {
  const sign = points > 0 ? '＋' : points < 0 ? '－' : ''
  return sign + formatPoints(Math.abs(points))
}

/** What a deed changed and how the units now stand, a line a unit. */
export function changeLines({ units, settled }: Change): string[] {
  const lines = units.map(({ change, total, ...about }) => {
    return say('deed.change', { ...about, change: signed(change), total: formatPoints(total) })
  })
  return [...shorten(lines, SHOWN), ...(settled ? [say('deed.settled', [settled])] : [])]
}

/** The first lines of an answer, and how many more there are. */
export function shorten(lines: string[], shown: number, more = 'deed.more'): string[] {
  const left = lines.length - shown
  return left > 0 ? [...lines.slice(0, shown), say(more, [left])] : lines
}
