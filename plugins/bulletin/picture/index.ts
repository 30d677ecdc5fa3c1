import { Painter } from './painter'
import type { BoardPicture, UnitPicture } from './types'

export type { BoardPicture, BoardRow, Month, Parts, UnitPicture } from './types'

const painter = new Painter()

/**
 * 积分榜 as PNGs 1080 pixels wide: one, or two of the same length when there are many rows. Rejects,
 * saying why, when they cannot be drawn.
 */
export function drawBoard(board: BoardPicture): Promise<Buffer[]> {
  return painter.draw({ board })
}

/** One unit's year as a PNG 1080 pixels wide. Rejects, saying why, when it cannot be drawn. */
export async function drawUnit(unit: UnitPicture): Promise<Buffer> {
  const [picture] = await painter.draw({ unit })
  return picture!
}

/** Lets go of what drawing keeps in memory until the next picture. */
export function closePainter(): Promise<void> {
  return painter.close()
}
