import type { Context } from 'koishi'
import { editorsCommand, Said } from '../../chat'
import { undo, undoneText } from '../../correction'
import { Refusal } from '../../deed'
import { say } from '../../text'
import { takeEntryNumbers } from './entry-numbers'

export const name = 'desk-undo'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/撤销 记12 理由`: undoes entries; what they changed is as before. */
export function apply(ctx: Context) {
  editorsCommand(ctx, '撤销', [], async ({ by, words }) => {
    const said = new Said(words)
    const numbers = takeEntryNumbers(said, say('correction.example.undo'))
    const outcome = await undo(ctx, by, { numbers, reason: said.rest })
    return outcome instanceof Refusal ? outcome : undoneText(ctx, outcome)
  })
}
