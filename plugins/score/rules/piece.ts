import { mergedWith } from '../../ledger'
import type { PointRule } from '../../policy'
import type { Event } from '../setting'
import { share } from './share'

/** What a manuscript was merged into (合为一篇), when an event is such an adoption. */
export function pieceOf({ entry }: Event) {
  return entry.type === 'adopted' ? entry.payload.piece : undefined
}

/**
 * The manuscript's part of a piece that earns once, in hundredths, by item. The manuscripts of the
 * piece together have exactly the whole.
 */
export function portionsOf(
  event: Event,
  earned: { rule: PointRule; each: number }[],
  items: readonly number[],
): Map<number, number> {
  const { parts = [] } = pieceOf(event) ?? {}
  const own = parts.findIndex(({ receipt }) => receipt === event.entry.ref)
  const isSplit = parts.some(({ part }) => part > 0)
  const value = earned.reduce((sum, { rule, each }) => {
    if (rule.share === 'each') return sum + each * countOfPiece(event)
    return sum + (isSplit ? share(each, parts)[own] : 0)
  }, 0)
  return new Map(items.map((item) => [item, value / items.length]))
}

/** A unit has one adoption of a piece, however many of its items and manuscripts are in it. */
export function countOfPiece(event: Event): number {
  const first = pieceOf(event)?.parts.find(({ unit }) => unit === event.unit)
  return Number(first?.receipt === event.entry.ref)
}

/** Whether the unit leads (主报) a piece that is shared by who does. */
export function roleInPiece(event: Event): 'lead' | 'rest' | undefined {
  const { by, parts = [] } = pieceOf(event) ?? {}
  if (by !== 'lead') return undefined
  return parts[0].unit === event.unit ? 'lead' : 'rest'
}

/** The other manuscripts of the piece: `2021-0007、2021-0012`; nothing when there is no piece. */
export function mergedText(event: Event): string | undefined {
  const { entry } = event
  if (entry.type !== 'adopted' || !pieceOf(event)) return undefined
  return mergedWith(entry)
    .map(({ receipt }) => receipt)
    .join('、')
}
