import { type Context, h, type Session } from 'koishi'
import {
  askBoard,
  askStanding,
  boardPictures,
  boardText,
  standingText,
  yearOfPeriod,
  yearPicture,
} from '../bulletin'
import type { Period } from '../calendar'
import { command } from '../chat'
import type { Unit } from '../roster'
import { readPoints } from './points-asked'

export const name = 'intake-board'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier']

/** A scoreboard of more units is hard to read as text on a phone. */
const LONG = 15

/** Lines of the text that stand above the picture: the title and the first three. */
const ABOVE = 4

/** `/积分` and `/积分榜`: how the units stand, in words or as a picture. */
export function apply(ctx: Context) {
  command(ctx, '积分', [], ({ session, words }) => {
    const { period, unit } = readPoints(ctx, words, 'bulletin.board.unclear')
    if (isForPicture(ctx, period, unit)) return showPicture(ctx, session, period, unit)
    return textOf(ctx, period, unit)
  })

  command(ctx, '积分榜', ['排行榜', '排行', '排名'], ({ session, words }) => {
    const { period, unit } = readPoints(ctx, words, 'bulletin.board.unclear-picture')
    return showPicture(ctx, session, period, unit)
  })
}

/** Whether a picture says it better than words: a long scoreboard, and a unit's year. */
function isForPicture(ctx: Context, period: Period, unit?: Unit): boolean {
  if (unit) return period.label === yearOfPeriod(ctx, period).label
  return askBoard(ctx, { period }).rows.length > LONG
}

function textOf(ctx: Context, period: Period, unit?: Unit): string {
  return unit
    ? standingText(askStanding(ctx, { period, unit: unit.name }))
    : boardText(askBoard(ctx, { period }))
}

/**
 * Answers with the scoreboard, or the unit's year, as a picture; with all of the text when it cannot
 * be drawn or sent.
 */
async function showPicture(ctx: Context, session: Session, asked: Period, unit?: Unit) {
  const period = unit ? yearOfPeriod(ctx, asked) : asked
  const text = textOf(ctx, period, unit)
  if (!unit && !askBoard(ctx, { period }).rows.length) return text
  try {
    const pictures = unit
      ? [await yearPicture(ctx, unit.name, period)]
      : await boardPictures(ctx, period)
    const above = text.split('\n').slice(0, ABOVE).join('\n')
    const images = pictures.map((bytes) => h.image(bytes, 'image/png'))
    await ctx.courier.reply(session, [h.text(`${above}\n`), ...images])
  } catch (error) {
    ctx.logger('intake').warn('[intake] 积分图片没有发成，改发文字：%s', error)
    return text
  }
}
