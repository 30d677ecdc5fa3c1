import type { Context } from 'koishi'
import { isMonth, postpone, postponedText } from '../../bulletin'
import { parsePeriod, type Period, today } from '../../calendar'
import { editorsCommand } from '../../chat'
import { Refusal } from '../../deed'

export const name = 'desk-postpone'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier']

/** `/暂缓公示 [月份]`: holds back what would be made public by itself. */
export function apply(ctx: Context) {
  editorsCommand(ctx, '暂缓公示', ['暂缓', '先不公示'], async ({ by, words }) => {
    const outcome = await postpone(ctx, by, { period: readMonth(words) })
    return outcome instanceof Refusal ? outcome : postponedText(outcome)
  })
}

function readMonth(words: string): Period | undefined {
  if (!words) return undefined
  const period = parsePeriod(words, today())
  if (period && isMonth(period)) return period
  throw new Refusal('bulletin.publication.unclear', [words])
}
