import type { Context } from 'koishi'
import { askComparison, comparisonText } from '../bulletin'
import { answer, type Asked } from '../chat'
import type { Actor } from '../deed'
import { type PointsAsked, readPoints } from './read-points'

const word = /^(?:积分)?(?:对比|比较|比一比)\s*/

/** Whether `/积分` goes on with 对比. */
export function isForComparison(words: string): boolean {
  return word.test(words)
}

/** `/积分 对比 机电 材料 [期间]`: units side by side. */
export function compare(ctx: Context, { by, words }: Pick<Asked, 'by' | 'words'>) {
  const said = words.replace(word, '')
  return compareUnits(ctx, by, readPoints(ctx, by, said, { unclear: 'bulletin.compare.unclear' }))
}

/** One unit alone is compared with the speaker's own. */
export function compareUnits(ctx: Context, { person }: Actor, asked: PointsAsked) {
  const { period, periodSaid } = asked
  const own = person?.unit ? [person.unit] : []
  const units = asked.units.length === 1 ? [...own, ...asked.units] : asked.units
  const names = [...new Set(units.map(({ name }) => name))]
  return answer(askComparison(ctx, { period, units: names }), (comparison) =>
    comparisonText(ctx, comparison, periodSaid),
  )
}
