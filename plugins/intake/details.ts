import type { Context } from 'koishi'
import { askDetails, askOrigin, detailsText, originText } from '../bulletin'
import { parsePeriod, today } from '../calendar'
import { command, entryNo } from '../chat'
import { Refusal } from '../deed'
import { parseReceipt } from '../ledger'
import { readPoints } from './points-asked'

export const name = 'intake-details'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/明细`: where the points of a unit, a manuscript or a record come from. */
export function apply(ctx: Context) {
  command(ctx, '明细', ['积分明细', '为什么'], ({ by, words }) => {
    const about = readOrigin(words)
    if (about) {
      const origin = askOrigin(ctx, about)
      return origin instanceof Refusal ? origin : originText(origin)
    }
    const { period, unit } = readPoints(ctx, words, 'bulletin.details.unclear')
    const details = askDetails(ctx, by, { period, unit: unit?.name })
    return details instanceof Refusal ? details : detailsText(details)
  })
}

/** 记12, or a receipt; what may be a period is one. */
function readOrigin(words: string): { entry: number } | { receipt: string } | undefined {
  const entry = entryNo(words)
  if (entry) return { entry }
  const day = today()
  const receipt = parsePeriod(words, day) ? undefined : parseReceipt(words, day.slice(0, 4))
  return receipt ? { receipt } : undefined
}
