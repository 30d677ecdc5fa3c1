import type { Context } from 'koishi'
import { officersCommand } from '../chat'
import { Refusal } from '../deed'
import { annotate, annotatedText } from '../submission'

export const name = 'intake-annotation'
export { inject } from './inject'

/** `/批注 [编号]`: the officer's own Word file with every finding as a comment on the very words. */
export function apply(ctx: Context) {
  officersCommand(ctx, '批注', [], async ({ session, by, words }) => {
    const annotated = await annotate(ctx, by, words)
    if (annotated instanceof Refusal) return annotated
    await ctx.courier.reply(session, annotatedText(annotated))
    await ctx.courier.sendFile(session, annotated.name, annotated.bytes)
  })
}
