import type { Context } from 'koishi'
import { today } from '../calendar'
import { officersCommand } from '../chat'
import { Refusal } from '../deed'
import { parseReceipt } from '../ledger'
import { withdraw, withdrawnText } from '../submission'
import { say } from './say'

export const name = 'intake-withdraw'
export { inject } from './inject'

/** `/撤回 编号`: a unit takes back what it handed in, until it is adopted. */
export function apply(ctx: Context) {
  officersCommand(ctx, '撤回', ['撤稿'], async ({ by, words }) => {
    const receipt = parseReceipt(words, today().slice(0, 4))
    if (!receipt) return say('intake.withdraw-expected')
    const withdrawn = await withdraw(ctx, by, receipt)
    return withdrawn instanceof Refusal ? withdrawn : withdrawnText(withdrawn)
  })
}
