import type { Context } from 'koishi'
import { command } from '../chat'
import { Refusal } from '../deed'
import { askProgress, progressText } from '../remind'

export const name = 'intake-progress'
export const inject = ['policy', 'roster', 'score']

/** `/进度 [单位]`: how far a unit is with what the regulation asks of it; editors see who is behind. */
export function apply(ctx: Context) {
  command(ctx, '进度', ['任务', '完成情况'], ({ by, words }) => {
    const progress = askProgress(ctx, by, words || undefined)
    return progress instanceof Refusal ? progress : progressText(progress)
  })
}
