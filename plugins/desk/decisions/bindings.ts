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
  for (const [name, decide, text] of [
    ['确认绑定', confirmBinding, confirmedText],
    ['拒绝绑定', rejectBinding, rejectedText],
  ] as const) {
    editorsCommand(ctx, name, [], ({ by, words, session: { isDirect } }) => {
      const no = parseNumeral(words)
      if (no) return answer(decide(ctx, by, no), (request) => text(request, isDirect))
      return answer(openBindings(ctx, by), (claims) => openBindingsText(claims, isDirect))
    })
  }
}
