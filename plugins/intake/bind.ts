import type { Context } from 'koishi'
import { requestBinding, requestedText } from '../binding'
import { command } from '../chat'
import { Refusal } from '../deed'

export const name = 'intake-bind'
export const inject = ['roster', 'bindings']

/** `/绑定 单位 姓名`: somebody the roster does not know by account; an editor confirms. */
export function apply(ctx: Context) {
  command(ctx, '绑定', [], async ({ by, words }) => {
    const [unit = '', person = ''] = words.split(/\s+/)
    const outcome = await requestBinding(ctx, by, { unit, name: person })
    return outcome instanceof Refusal ? outcome : requestedText(outcome)
  })
}
