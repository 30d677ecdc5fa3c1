import { accountOf, speakerOf } from '../chat'
import type { Context } from 'koishi'

export const name = 'intake-bind'
export const inject = ['roster', 'bindings']

/** `/绑定 单位 姓名`: somebody the roster does not know by account; an editor confirms. */
export function apply(ctx: Context) {
  ctx.command('绑定 [unit:string] [name:string]').action(async ({ session }, unitName, name) => {
    if (!unitName || !name) return session!.text('.expected')
    const person = speakerOf(ctx, session!)
    if (person?.name === name) return session!.text('.already', { name, unit: person.unit?.name })
    const unit = ctx.roster.match(unitName)
    if (!unit) return session!.text('.unknown-unit', [unitName])
    const request = await ctx.bindings.request(accountOf(session!), unit.name, name)
    return session!.text('.requested', request)
  })
}
