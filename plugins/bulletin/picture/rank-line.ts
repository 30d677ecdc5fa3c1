import { ABSOLUTE, box, type Element, text } from './element'
import { COLOURS, INNER } from './look'
import type { Span } from './types'

/** Pixels: how far the line goes down, the room for the numbers above and below, a point. */
const DEPTH = 130
const NUMBER = 52
const DOT = 22
const HEIGHT = DEPTH + 2 * NUMBER

interface Point {
  rank: number
  x: number
  y: number
}

/** Rank 1 is at the top, the lowest rank of these spans at the bottom. */
export function rankLine(spans: Span[], width: number): Element {
  const lowest = Math.max(2, ...spans.map(({ rank }) => rank ?? 1))
  const down = (rank: number) => NUMBER + ((rank - 1) / (lowest - 1)) * DEPTH
  const points: Point[] = spans.flatMap(({ rank }, index) =>
    rank === undefined ? [] : [{ rank, x: (index + 0.5) * width, y: down(rank) }],
  )
  const marks = points.flatMap((point, index) => mark(point, points[index - 1], points[index + 1]))
  return box({ position: 'relative', height: HEIGHT }, stroke(points), ...marks)
}

/** The line through the points; a month without a rank does not interrupt it. */
function stroke(points: Point[]): Element {
  const line = points.map(({ x, y }) => `${x},${y}`).join(' ')
  const style = { fill: 'none', stroke: COLOURS.muted, strokeWidth: 4 }
  const shape = { type: 'polyline', props: { points: line, ...style } }
  return { type: 'svg', props: { width: INNER, height: HEIGHT, children: [shape] } }
}

/** A point and its number, which stands on the side from which the line does not come. */
function mark({ rank, x, y }: Point, before?: Point, after?: Point): Element[] {
  const neighbours = [before?.y ?? y, after?.y ?? y]
  const isValley = neighbours[0]! + neighbours[1]! < 2 * y
  const size = { width: DOT, height: DOT, borderRadius: DOT / 2 }
  const backgroundColor = rank <= 3 ? COLOURS.red : COLOURS.muted
  const beside = { left: x - 50, top: isValley ? y + DOT / 2 : y - NUMBER, width: 100 }
  return [
    box({ ...ABSOLUTE, ...size, left: x - DOT / 2, top: y - DOT / 2, backgroundColor }),
    text({ ...ABSOLUTE, ...beside, textAlign: 'center', fontWeight: 700 }, rank),
  ]
}
