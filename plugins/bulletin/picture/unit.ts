import { ABSOLUTE, box, type Element, fitted, formatPoints, text } from './element'
import { COLOURS, INNER, SMALL } from './look'
import { page } from './page'
import { deductedFrom, earnedIn, legend, type Piece, split } from './parts'
import { rankLine } from './rank-line'
import { say } from '../say'
import type { Span, UnitPicture } from './types'

/** Pixels: how high the tallest bar is, with the deepest below the line, and the room for a number. */
const BARS = 560
const NUMBER = 52

/** Pixels: how thick the line of the average is. */
const TICK = 6

/** 单位积分: where a unit stands, then its ranks as a line and its months or weeks as bars. */
export function unitPage(picture: UnitPicture): Element {
  const { spans, note, isWeekly } = picture
  const width = INNER / Math.max(1, spans.length)
  const isRanked = spans.some(({ rank }) => rank !== undefined)
  const every = isWeekly ? 'weekly' : 'monthly'
  return page(
    { ...picture, marks: [note] },
    standing(picture),
    isRanked && heading(say(`bulletin.picture.${every}-ranks`)),
    isRanked && rankLine(spans, width),
    heading(say(`bulletin.picture.${every}`)),
    bars(spans, width),
    box({ marginTop: 8 }, ...spans.map((span) => spanName(span, width))),
    box(
      { flexWrap: 'wrap', marginTop: 24, columnGap: 36 },
      legend(spans),
      isAveraged(spans) && averageLegend(),
    ),
  )
}

function isAveraged(spans: Span[]): boolean {
  return spans.some(({ average }) => average !== undefined)
}

function averageLegend(): Element {
  return box(
    { alignItems: 'center', gap: 12 },
    box({ width: 48, height: TICK, backgroundColor: COLOURS.ink }),
    text({ color: COLOURS.muted }, say('bulletin.picture.average')),
  )
}

function standing({ total }: UnitPicture): Element {
  const big = { fontSize: 84, fontWeight: 700, lineHeight: 1 }
  const among = say('bulletin.picture.among', { of: total.of })
  return box(
    { marginTop: 30, alignItems: 'flex-end', gap: 16 },
    text({ ...big, color: COLOURS.red }, formatPoints(total.points)),
    text({ color: COLOURS.muted, marginRight: 'auto' }, say('bulletin.picture.points')),
    text({ ...big, fontSize: 64 }, say('bulletin.picture.rank', { rank: total.rank })),
    text({ color: COLOURS.muted }, among),
  )
}

function heading(content: string): Element {
  return text({ marginTop: 40, marginBottom: 8, fontSize: 36, fontWeight: 700 }, content)
}

/** The bars of all spans on one line; what hangs below it has room where there is any. */
function bars(spans: Span[], width: number): Element {
  const highest = Math.max(
    0,
    ...spans.flatMap(({ parts, average = 0 }) => [earnedIn(parts), average]),
  )
  const deepest = Math.max(0, ...spans.map(({ parts }) => deductedFrom(parts)))
  const scale = BARS / Math.max(1, highest + deepest)
  const line = deepest ? Math.round(deepest * scale) + NUMBER : 0
  const height = line + Math.round(highest * scale) + NUMBER
  return box(
    { position: 'relative', height: Math.max(height, BARS + NUMBER) },
    ...spans.map((span) => column(span, { width, scale, line })),
    box({
      ...ABSOLUTE,
      bottom: line,
      left: 0,
      width: INNER,
      height: 3,
      backgroundColor: COLOURS.ink,
    }),
  )
}

interface Place {
  width: number
  scale: number
  /** Pixels from the bottom to the line on which the bars stand. */
  line: number
}

function column({ points, parts, average }: Span, { width, scale, line }: Place): Element {
  const pieces = split(parts, scale)
  const top = Math.max(0, ...pieces.map(({ from, length }) => from + length))
  const lowest = Math.min(0, ...pieces.map(({ from }) => from))
  const tick = average !== undefined && average > 0 ? Math.round(average * scale) : 0
  const room = Math.min(width, 2 * NUMBER) - 2
  const bottom = points < 0 ? lowest - NUMBER : above(top, tick) + 4
  return box(
    { position: 'relative', width, height: '100%', justifyContent: 'center' },
    ...pieces.map(({ from, ...piece }) => lay({ ...piece, from: line + from }, width)),
    tick > 0 && averageTick(line + tick, width),
    pieces.length > 0 &&
      box({ ...ABSOLUTE, bottom: line + bottom }, fitted(formatPoints(points), room, 36, 26)),
  )
}

function averageTick(height: number, width: number): Element {
  const long = Math.min(80, width * 0.9)
  const place = { bottom: height - TICK / 2, width: long, height: TICK }
  return box({ ...ABSOLUTE, ...place, backgroundColor: COLOURS.ink })
}

/** Where the number of a bar stands: on top of it, and of a line that would go through the number. */
function above(top: number, line: number): number {
  return line > top - TICK && line < top + NUMBER ? line + TICK : top
}

function lay({ from, length, style }: Piece, width: number): Element {
  const thick = Math.min(56, width * 0.66)
  return box({ ...ABSOLUTE, bottom: from, width: thick, height: length, ...style })
}

/** Those to come are pale. */
function spanName({ label, rank, parts }: Span, width: number): Element {
  const isPast = rank !== undefined || earnedIn(parts) + deductedFrom(parts) > 0
  const color = isPast ? COLOURS.ink : COLOURS.muted
  return box({ width, justifyContent: 'center', color }, fitted(label, width - 4, SMALL, 30))
}
