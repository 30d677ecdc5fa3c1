import { type Period, today } from '../../calendar'
import type { Desk } from '../../deed'
import { type BoardPicture, drawBoard } from '../picture'
import { say } from '../say'
import { askBoard } from './ask-board'
import { listUnits } from './listed-units'
import { footOf, noteOf, schoolOf, type Standing } from './picture-frame'

/** 积分榜 as PNGs: one, or two when it is long. Rejects when they cannot be drawn. */
export function boardPictures(...asked: Parameters<typeof boardPicture>): Promise<Buffer[]> {
  return drawBoard(boardPicture(...asked))
}

export function boardPicture(
  desk: Desk,
  period: Period,
  standing: Standing = 'asked',
): BoardPicture {
  const { bulletin } = desk.policy.at(today())
  return {
    school: schoolOf(desk, period),
    title: say('bulletin.picture.title', { period: period.label }),
    note: noteOf(desk, period, standing),
    ...listUnits(desk, askBoard(desk, { period }), bulletin),
    foot: footOf(desk, standing === 'public' && period.to < today()),
  }
}
