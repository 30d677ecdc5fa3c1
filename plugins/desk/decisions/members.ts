import type { Context } from 'koishi'
import { answer, type Asked, editorsCommand, type Said, takePerson } from '../../chat'
import { kindsOn, Refusal } from '../../deed'
import {
  appoint,
  appointedText,
  dismiss,
  dismissedText,
  type Reader,
  substitute,
  substitutedText,
} from '../../membership'
import { saidWithUntil, takeSpan, untilForm } from '../until'

const dismissing = /^(?:停用|停止|停掉|删除|删掉|删去|去掉|移除|取消|撤销|撤掉|免去|解除)\s*/

/** `/信息员 单位 姓名 [账号]`, `/代理 单位 姓名 [账号] 至 6月1日`, and of both `停用 姓名`. */
export function memberCommands(ctx: Context) {
  editorsCommand(ctx, '信息员', [], (asked) => {
    const { by, said, session } = asked
    if (said.take(dismissing)) return hearDismissal(ctx, asked)
    const request = takePerson(said, ctx.roster, kindsOn(ctx))
    if (untilForm.test(said.rest)) {
      return new Refusal('membership.dated', [request.unit, request.name, said.rest])
    }
    return (
      unclear(said.rest) ??
      answer(appoint(ctx, by, request), (done) => appointedText(done, readerOf(ctx, session)))
    )
  })

  editorsCommand(ctx, '代理', ['代理信息员'], (asked) => {
    if (asked.said.take(dismissing)) return hearDismissal(ctx, asked)
    const said = saidWithUntil(asked.words)
    const request = { ...takePerson(said, ctx.roster, kindsOn(ctx)), ...takeSpan(said) }
    return (
      unclear(said.rest) ??
      answer(substitute(ctx, asked.by, request), (done) =>
        substitutedText(done, readerOf(ctx, asked.session)),
      )
    )
  })
}

function hearDismissal(ctx: Context, { by, said, session }: Asked) {
  const { unit, name } = takeDismissed(ctx, said)
  return (
    unclear(said.rest) ??
    answer(dismiss(ctx, by, { unit, name }), (done) => dismissedText(done, readerOf(ctx, session)))
  )
}

/** A name alone, or a unit with it. */
function takeDismissed(ctx: Context, said: Said) {
  const { unit, name } = takePerson(said, ctx.roster, kindsOn(ctx))
  return name ? { unit, name } : { name: unit }
}

/** Numbers whole where nobody else reads them. */
export function readerOf(ctx: Context, { isDirect }: { isDirect: boolean }): Reader {
  return { isPrivate: isDirect, kinds: kindsOn(ctx) }
}

function unclear(rest: string): Refusal | undefined {
  return rest ? new Refusal('membership.unclear', [rest]) : undefined
}
