import { type Context, h, type Session } from 'koishi'
import {
  askBoard,
  askDetails,
  askOrigin,
  askStanding,
  boardPictures,
  boardText,
  detailsText,
  originText,
  standingText,
  yearOfPeriod,
  yearPicture,
} from '../bulletin'
import { parsePeriod, type Period, today } from '../calendar'
import { answer, command, readPeriod, Said } from '../chat'
import { Refusal } from '../deed'
import { parseReceipt } from '../ledger'
import { askProgress, progressText } from '../remind'
import type { Unit } from '../roster'
import { readAsked } from './points-asked'

/** A scoreboard of more units is hard to read as text on a phone. */
const LONG = 15

/** Lines of the text that stand above the picture: the title and the first three. */
const ABOVE = 4

/**
 * `/积分` and `/积分榜`: how the units stand, in words or as a picture. `/明细`: where the points of a
 * unit, a manuscript or an entry come from. `/进度 [单位]`: how far a unit is with what is asked of it.
 */
export function pointsCommands(ctx: Context) {
  command(ctx, '积分', [], ({ session, words }) => {
    const asked = readPoints(ctx, words, 'bulletin.board.unclear')
    return isForPicture(ctx, asked) ? showPicture(ctx, session, asked) : textOf(ctx, asked)
  })

  command(ctx, '积分榜', ['排行榜', '排行', '排名'], ({ session, words }) =>
    showPicture(ctx, session, readPoints(ctx, words, 'bulletin.board.unclear-picture')),
  )

  command(ctx, '明细', ['积分明细', '为什么'], ({ by, words }) => {
    const about = readOrigin(words)
    if (about) return answer(askOrigin(ctx, about), originText)
    const { period, unit } = readPoints(ctx, words, 'bulletin.details.unclear')
    return answer(askDetails(ctx, by, { period, unit: unit?.name }), detailsText)
  })

  command(ctx, '进度', ['任务', '完成情况'], ({ by, words }) =>
    answer(askProgress(ctx, by, words || undefined), progressText),
  )
}

/** Of a unit or of all. */
interface PointsAsked {
  period: Period
  unit?: Unit
}

/**
 * Reads a period and a unit in either order; without a period it is this month.
 * @param unclear the text that says what was not understood
 */
function readPoints(ctx: Context, words: string, unclear: string): PointsAsked {
  // 2024-2025学年 第一学期 is one.
  const joined = words.replace(/(?<=学年度?)\s+(?=\S{1,3}学期)/g, '')
  const asked = readAsked(joined, {
    period: (word) => readPeriod(ctx, word),
    unit: (word) => ctx.roster.match(word),
  })
  if (asked.unclear) throw new Refusal(unclear, [asked.unclear])
  return { period: asked.period ?? parsePeriod('', today())!, unit: asked.unit }
}

/** 记12, or a receipt; what may be a period is one. */
function readOrigin(words: string): { entry: number } | { receipt: string } | undefined {
  const [entry] = new Said(words).entries() ?? []
  if (entry) return { entry }
  const day = today()
  const receipt = parsePeriod(words, day) ? undefined : parseReceipt(words, day.slice(0, 4))
  return receipt ? { receipt } : undefined
}

/** Whether a picture says it better than words: a long scoreboard, and a unit's year. */
function isForPicture(ctx: Context, { period, unit }: PointsAsked): boolean {
  if (unit) return period.label === yearOfPeriod(ctx, period).label
  return askBoard(ctx, { period }).rows.length > LONG
}

function textOf(ctx: Context, { period, unit }: PointsAsked): string {
  return unit
    ? standingText(askStanding(ctx, { period, unit: unit.name }))
    : boardText(askBoard(ctx, { period }))
}

/**
 * Answers with the scoreboard, or the unit's year, as a picture; with all of the text when it cannot
 * be drawn or sent.
 */
async function showPicture(ctx: Context, session: Session, { unit, ...asked }: PointsAsked) {
  const period = unit ? yearOfPeriod(ctx, asked.period) : asked.period
  const text = textOf(ctx, { period, unit })
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
