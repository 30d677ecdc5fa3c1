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
import { answer, editorsCommand } from '../../chat'

/** `/确认绑定` and `/拒绝绑定`: an editor answers those who asked to be bound. */
export function bindingCommands(ctx: Context) {
  const commands = [
    { name: '确认绑定', decide: confirmBinding, text: confirmedText },
    { name: '拒绝绑定', decide: rejectBinding, text: rejectedText },
  ]
  for (const { name, decide, text } of commands) {
    editorsCommand(ctx, name, [], ({ by, words }) => {
      const no = parseNumeral(words)
      if (!no) return answer(openBindings(ctx, by), openBindingsText)
      return answer(decide(ctx, by, no), text)
    })
  }
}
