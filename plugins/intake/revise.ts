import type { Context } from 'koishi'
import { officersCommand } from '../chat'
import { Refusal } from '../deed'
import { revise, revisedText } from '../submission'

export const name = 'intake-revise'
export { inject } from './inject'

/** `/改稿 [编号]`: the officer's own Word file with slips of form mended, under its proper name. */
export function apply(ctx: Context) {
  officersCommand(ctx, '改稿', [], async ({ session, by, words }) => {
    const revised = await revise(ctx, by, words)
    if (revised instanceof Refusal) return revised
    await ctx.courier.reply(session, revisedText(revised))
    await ctx.courier.sendFile(session, revised.name, revised.bytes)
  })
}
