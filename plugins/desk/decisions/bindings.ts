import { type Context, h } from 'koishi'
import {
  confirmBinding,
  confirmedText,
  openBindings,
  openBindingsText,
  rejectBinding,
  rejectedText,
} from '../../binding'
import { parseNumeral } from '../../calendar'
import { Refusal } from '../../deed'
import { actorOf, answer, editorsCommand, plainText } from '../../chat'

const agreed = /^(?:好的?|可以|行|是的?|对|没问题|同意|确认)[。.！!]*$/

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

  // Asked last: 好 names nobody, and may answer something else.
  ctx.middleware((session, next) => {
    const said = plainText(session.stripped.content)
    if (!session.isDirect || !agreed.test(said)) return next()
    return next(async (others) => {
      const answered = await others?.()
      const claims = answered ? [] : openBindings(ctx, actorOf(ctx, session))
      const isOpen = !(claims instanceof Refusal) && claims.length > 0
      return isOpen ? h.text(openBindingsText(claims, true)) : answered
    })
  })
}
