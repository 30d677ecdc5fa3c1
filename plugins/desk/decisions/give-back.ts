import type { Context } from 'koishi'
import { giveBack, returnedText } from '../../adoption'
import { editorsCommand, Said, takeReceipt } from '../../chat'
import { Refusal } from '../../deed'
import { say } from '../../text'

export const name = 'desk-give-back'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/退回 编号 理由`: gives an accepted manuscript back; it counts again when it is mended. */
export function apply(ctx: Context) {
  editorsCommand(ctx, '退回', ['退稿'], async ({ session, by, words }) => {
    const said = new Said(words)
    const receipt = takeReceipt(ctx, session, said, say('adoption.example.return'))
    const outcome = await giveBack(ctx, by, { receipt, reason: said.rest })
    return outcome instanceof Refusal ? outcome : returnedText(outcome)
  })
}
