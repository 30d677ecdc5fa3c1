import type { Context } from 'koishi'
import { mark, markedText } from '../../adoption'
import { editorsCommand, Said, takeReceipt } from '../../chat'
import { Refusal } from '../../deed'
import { say } from '../../text'

export const name = 'desk-mark'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/标注 编号 特征…`: what a submission is. */
export function apply(ctx: Context) {
  editorsCommand(ctx, '标注', ['标记'], async ({ session, by, words }) => {
    const said = new Said(words)
    const receipt = takeReceipt(ctx, session, said, say('adoption.example.mark'))
    const traits = said.rest.split(/[\s、，,；;]+/).filter(Boolean)
    const outcome = await mark(ctx, by, { receipt, traits })
    return outcome instanceof Refusal ? outcome : markedText(outcome)
  })
}
