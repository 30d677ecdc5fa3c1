import { ABSOLUTE, box, type Element, fitted, formatPoints, text } from './element'
import { COLOURS, INNER, SMALL } from './look'
import { page } from './page'
import { extent, legend, type Piece, split } from './parts'
import { rankLine } from './rank-line'
import { say } from '../say'
import type { Month, UnitPicture } from './types'

/** Pixels: how high the tallest bar is, and the room for the number above. */
const BARS = 560
const NUMBER = 52

/** 单位积分: where a unit stands this year, then its ranks as a line and its months as bars. */
export function unitPage(picture: UnitPicture): Element {
  const { months } = picture
  const width = INNER / Math.max(1, months.length)
  const isRanked = months.some(({ rank }) => rank !== undefined)
  return page(
    { ...picture, marks: [] },
    standing(picture),
    isRanked && heading(say('bulletin.picture.ranks')),
    isRanked && rankLine(months, width),
    heading(say('bulletin.picture.monthly')),
    box(
      { height: BARS + NUMBER, borderBottom: `3px solid ${COLOURS.ink}` },
      ...columns(months, width),
    ),
    box({ marginTop: 8 }, ...months.map((month) => monthName(month, width))),
    box({ marginTop: 24 }, legend(months)),
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

function columns(months: Month[], width: number): Element[] {
  const scale = BARS / Math.max(1, ...months.map(({ parts }) => extent(parts)))
  return months.map(({ points, parts }) => {
    const pieces = split(parts, scale)
    const { from, length } = pieces.at(-1) ?? { from: 0, length: 0 }
    const room = Math.min(width, 2 * NUMBER) - 2
    return box(
      { position: 'relative', width, height: BARS + NUMBER, justifyContent: 'center' },
      ...pieces.map((piece) => lay(piece, width)),
      pieces.length > 0 &&
        box({ ...ABSOLUTE, bottom: from + length + 4 }, fitted(formatPoints(points), room, 36, 26)),
    )
  })
}

function lay({ from, length, style }: Piece, width: number): Element {
  const thick = Math.min(56, width * 0.66)
  return box({ ...ABSOLUTE, bottom: from, width: thick, height: length, ...style })
}

/** Those to come are pale. */
function monthName({ label, rank, parts }: Month, width: number): Element {
  const isPast = rank !== undefined || extent(parts) > 0
  const color = isPast ? COLOURS.ink : COLOURS.muted
  return box({ width, justifyContent: 'center', color }, fitted(label, width - 4, SMALL, 30))
}
