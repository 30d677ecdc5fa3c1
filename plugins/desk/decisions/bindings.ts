import type { Context } from 'koishi'
import {
  confirmBinding,
  confirmedText,
  openBindings,
  openBindingsText,
  rejectBinding,
  rejectedText,
} from '../../binding'
import { parseNumeral } from '../../calendar'
import { editorsCommand } from '../../chat'
import { Refusal } from '../../deed'

export const name = 'desk-bindings'
export const inject = ['roster', 'bindings']

/** `/确认绑定` and `/拒绝绑定`: an editor answers those who asked to be bound. */
export function apply(ctx: Context) {
  const commands = [
    { name: '确认绑定', decide: confirmBinding, text: confirmedText },
    { name: '拒绝绑定', decide: rejectBinding, text: rejectedText },
  ]
  for (const { name, decide, text } of commands) {
    editorsCommand(ctx, name, [], async ({ by, words }) => {
      const no = parseNumeral(words)
      if (!no) {
        const open = openBindings(ctx, by)
        return open instanceof Refusal ? open : openBindingsText(open)
      }
      const outcome = await decide(ctx, by, no)
      return outcome instanceof Refusal ? outcome : text(outcome)
    })
  }
}
