import type { Context } from 'koishi'
import { editorsCommand, Said, takeReceipt } from '../../chat'
import { historyText, readHistory } from '../../correction'
import { Refusal } from '../../deed'
import { say } from '../../text'

export const name = 'desk-history'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/台账 编号` or `/台账 记12`: everything about one submission, with the numbers to undo it by. */
export function apply(ctx: Context) {
  editorsCommand(ctx, '台账', ['稿件台账', '查稿'], ({ session, by, words }) => {
    const said = new Said(words)
    const [no] = said.entries() ?? []
    const asked = no
      ? { no }
      : { receipt: takeReceipt(ctx, session, said, say('correction.example.history')) }
    const outcome = readHistory(ctx, by, asked)
    return outcome instanceof Refusal ? outcome : historyText(outcome)
  })
}
