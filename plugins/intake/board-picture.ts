import { type Context, h, type Session } from 'koishi'
import { partAround, type Period } from '../calendar'
import type { Unit } from '../roster'
import { boardText, drawPeriod, drawYear, type Say } from '../score'

/** A scoreboard of more units is hard to read as text on a phone. */
const LONG = 15

/** Lines of the text that stand above the picture: the title and the first three. */
const ABOVE = 4

/** Whether a picture says it better than words: a long scoreboard, and a unit's year. */
export function isForPicture(ctx: Context, period: Period, unit?: Unit): boolean {
  if (unit) return period.label === yearOf(ctx, period).label
  return ctx.score.board(period).rows.length > LONG
}

/**
 * Answers with the scoreboard, or the unit's year, as a picture; with all of the text when it cannot
 * be drawn or sent.
 */
export async function showPicture(ctx: Context, session: Session, asked: Period, unit?: Unit) {
  const period = unit ? yearOf(ctx, asked) : asked
  const text = boardText(ctx, sayIn(session), period, unit?.name)
  if (!unit && !ctx.score.board(period).rows.length) return text
  try {
    const pictures = unit
      ? [await drawYear(ctx, unit.name, period, ctx.roster.units.length)]
      : await drawPeriod(ctx, period)
    const above = text.split('\n').slice(0, ABOVE).join('\n')
    const images = pictures.map((bytes) => h.image(bytes, 'image/png'))
    await ctx.courier.reply(session, [h.text(`${above}\n`), ...images])
  } catch (error) {
    ctx.logger('intake').warn('[intake] 积分图片没有发成，改发文字：%s', error)
    return text
  }
}

/** Gives the texts of the scoreboard. */
export function sayIn(session: Session): Say {
  return (key, params) => session.text(`score.${key}`, params)
}

/** The year a period begins in. */
function yearOf(ctx: Context, { from }: Period): Period {
  return partAround(from, 12, ctx.policy.at(from).yearFrom)
}
