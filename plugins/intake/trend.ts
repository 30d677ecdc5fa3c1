import type { Context } from 'koishi'
import { askTrend, trendPartsText, trendPicture, trendText } from '../bulletin'
import type { Asked } from '../chat'
import { Refusal } from '../deed'
import { readPoints } from './read-points'
import { replyPictures } from './reply-pictures'

const word = /^(?:积分)?(?:趋势|走势)\s*/

/** Whether `/积分` goes on with 趋势. */
export function isForTrend(words: string): boolean {
  return word.test(words)
}

/** `/积分 趋势 [单位] [期间]`: a unit's points in the course of a year, a term … as a picture. */
export async function showTrend(ctx: Context, { session, by, words }: Asked) {
  const said = words.replace(word, '')
  const asked = readPoints(ctx, by, said, { unclear: 'bulletin.trend.unclear', part: 'year' })
  const { period, periodSaid, units } = asked
  const unit = units.at(-1) ?? by.person?.unit
  if (!unit) return new Refusal('bulletin.trend.unit-expected')
  const trend = askTrend(ctx, { period, unit: unit.name })
  if (trend instanceof Refusal) return trend
  const above = trendText(trend, periodSaid)
  const { isUnvalued, points, submitted, adopted } = trend.standing
  if (isUnvalued || (!points && !submitted && !adopted)) return above
  const whole = `${above}\n${trendPartsText(trend)}`
  return replyPictures(ctx, session, { above, whole }, async () => [await trendPicture(ctx, trend)])
}
