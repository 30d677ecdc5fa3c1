import { box, type Element, text } from './element'
import { COLOURS } from './look'
import { say } from '../say'
import type { Parts } from '../../score'

const KINDS = ['submitted', 'adopted', 'endorsed', 'other'] as const

/** A part that is there can be seen, however small. */
const LEAST = 5

/** White between two parts. */
const GAP = 2

const HOLLOW = { border: `3px dashed ${COLOURS.other}`, boxSizing: 'border-box' } as const

/** One part of a bar, in pixels from the bar's start. */
export interface Piece {
  from: number
  length: number
  style: { backgroundColor: string } | typeof HOLLOW
}

/** Hundredths that were taken off. */
export function deductedFrom(parts: Parts): number {
  return KINDS.reduce((sum, kind) => sum + Math.max(0, -parts[kind]), 0)
}

/** Hundredths that were earned. */
export function earnedIn(parts: Parts): number {
  return KINDS.reduce((sum, kind) => sum + Math.max(0, parts[kind]), 0)
}

/** A bar of `scale` pixels a hundredth: what was earned, and hollow, before its start, what was taken off. */
export function split(parts: Parts, scale: number): Piece[] {
  const pieces: Piece[] = []
  const lengthOf = (hundredths: number) => Math.max(LEAST, Math.round(hundredths * scale))
  for (const kind of KINDS) {
    if (parts[kind] <= 0) continue
    const last = pieces.at(-1)
    const from = last ? last.from + last.length + GAP : 0
    const style = { backgroundColor: COLOURS[kind] }
    pieces.push({ from, length: lengthOf(parts[kind]), style })
  }
  const deducted = deductedFrom(parts)
  if (!deducted) return pieces
  const length = lengthOf(deducted)
  return [...pieces, { from: -length, length, style: HOLLOW }]
}

/** What the colours mean: of those that occur. */
export function legend(all: { parts: Parts }[]): Element {
  const kinds = KINDS.filter((kind) => all.some(({ parts }) => parts[kind] > 0))
  return box(
    { gap: 36 },
    ...kinds.map((kind) =>
      entry(say(`bulletin.picture.${kind}`), { backgroundColor: COLOURS[kind] }),
    ),
    all.some(({ parts }) => deductedFrom(parts) > 0) &&
      entry(say('bulletin.picture.deducted'), HOLLOW),
  )
}

function entry(label: string, style: Piece['style']): Element {
  return box(
    { alignItems: 'center', gap: 12 },
    box({ width: 28, height: 28, ...style }),
    text({ color: COLOURS.muted }, label),
  )
}
