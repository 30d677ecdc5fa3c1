import type { Context } from 'koishi'
import { officersCommand, readPeriod } from '../chat'
import { Refusal } from '../deed'
import { mine, mineText } from '../submission'
import { say } from './say'

export const name = 'intake-mine'
export { inject } from './inject'

/** `/我的 [期间]`: what a person handed in, the latest first. */
export function apply(ctx: Context) {
  officersCommand(ctx, '我的', ['我的稿件', '我的报送'], ({ by, words }) => {
    const period = readPeriod(ctx, words)
    if (!period) return say('intake.period-unclear', [words])
    const found = mine(ctx, by, period)
    return found instanceof Refusal ? found : mineText(found)
  })
}
