import { yearOf } from '../deed'
import type { Context, Session } from 'koishi'
import {
  askBoard,
  askDetails,
  askOrigin,
  askStanding,
  boardPictures,
  boardText,
  detailsList,
  originList,
  standingText,
  whyLast,
  yearOfPeriod,
  yearPicture,
} from '../bulletin'
import { parsePeriod, type Period, today } from '../calendar'
import { answer, command, plainText, Said } from '../chat'
import { parseReceipt } from '../ledger'
import { askProgress, progressList } from '../remind'
import type { Unit } from '../roster'
import { compare, compareUnits, isForComparison } from './comparison'
import { readPoints } from './read-points'
import { replyPictures } from './reply-pictures'
import { isForTrend, showTrend } from './trend'

/** A scoreboard of more units is hard to read as text on a phone. */
const LONG = 15

/** Lines of a scoreboard that stand above its picture: the title and the first three. */
const ABOVE = 4

/**
 * `/积分` and `/积分榜`: how the units stand, in words or as a picture; `/积分 对比` and `/积分 趋势`
 * are commands of their own. `/明细`: where the points of a unit, a manuscript or an entry come from.
 * `/进度 [单位]`: how far a unit is with what is asked of it.
 */
export function pointsCommands(ctx: Context) {
  command(ctx, '积分', [], (said) => {
    const { session, by, words } = said
    if (isForComparison(words)) return compare(ctx, said)
    if (isForTrend(words)) return showTrend(ctx, said)
    const { units, ...about } = readPoints(ctx, by, words, { unclear: 'bulletin.board.unclear' })
    if (units.length > 1) return compareUnits(ctx, by, { units, ...about })
    const asked = one({ units, ...about })
    return isForPicture(ctx, asked) ? showPicture(ctx, session, asked) : textOf(ctx, asked)
  })

  command(
    ctx,
    '积分榜',
    ['积分榜图', '积分榜图片', '积分图', '排行榜', '排行', '排名'],
    ({ session, by, words }) => {
      const asked = readPoints(ctx, by, words, { unclear: 'bulletin.board.unclear-picture' })
      return showPicture(ctx, session, one(asked))
    },
  )

  command(ctx, '对比', ['积分对比', '比较'], (said) => compare(ctx, said))

  command(ctx, '趋势', ['积分趋势', '走势'], (said) => showTrend(ctx, said))

  command(ctx, '明细', ['积分明细', '为什么'], ({ session, by, words }) => {
    const isWhy = !words && plainText(session.stripped.content).includes('为什么')
    const last = isWhy ? whyLast(ctx, by) : undefined
    if (last) return last
    const about = readOrigin(ctx, words)
    if (about) return answer(askOrigin(ctx, about), originList)
    const asked = readPoints(ctx, by, words, { unclear: 'bulletin.details.unclear' })
    const period = asked.isUsual ? undefined : asked.period
    return answer(askDetails(ctx, by, { period, unit: one(asked).unit?.name }), detailsList)
  })

  command(ctx, '进度', ['任务', '完成情况'], ({ by, words }) =>
    answer(askProgress(ctx, by, words || undefined), progressList),
  )
}

/** Of a unit or of all. */
interface OneAsked {
  period: Period
  unit?: Unit
}

/** Of several units the last that was said. */
function one({ period, units }: { period: Period; units: Unit[] }): OneAsked {
  return { period, unit: units.at(-1) }
}

/** 记12, or a receipt; what may be a period is one. */
function readOrigin(
  ctx: Context,
  words: string,
): { entry: number } | { receipt: string } | undefined {
  const [entry] = new Said(words).entries() ?? []
  if (entry) return { entry }
  const day = today()
  const receipt = parsePeriod(words, day) ? undefined : parseReceipt(words, yearOf(ctx))
  return receipt ? { receipt } : undefined
}

/** Whether a picture says it better than words: a long scoreboard, and a unit's year. */
function isForPicture(ctx: Context, { period, unit }: OneAsked): boolean {
  if (unit) return period.label === yearOfPeriod(ctx, period).label
  return askBoard(ctx, { period }).rows.length > LONG
}

function textOf(ctx: Context, { period, unit }: OneAsked): string {
  return unit
    ? standingText(askStanding(ctx, { period, unit: unit.name }))
    : boardText(askBoard(ctx, { period }))
}

/**
 * Answers with the scoreboard, or the unit's year, as a picture; with all of the text when it cannot
 * be drawn or sent, or nothing earns points.
 */
async function showPicture(ctx: Context, session: Session, { unit, ...asked }: OneAsked) {
  const period = unit ? yearOfPeriod(ctx, asked.period) : asked.period
  const text = textOf(ctx, { period, unit })
  const { rows, isUnvalued } = askBoard(ctx, { period })
  if (isUnvalued || (!unit && !rows.length)) return text
  const above = text.split('\n').slice(0, ABOVE).join('\n')
  return replyPictures(ctx, session, { above, whole: text }, async () =>
    unit ? [await yearPicture(ctx, unit.name, period)] : boardPictures(ctx, period),
  )
}
