import type { Context } from 'koishi'
import { officersCommand } from '../chat'
import { rename } from '../submission'
import { tell } from './tell'

export const name = 'intake-rename'
export { inject } from './inject'

/** `/改名`: takes the manuscript last refused for its name alone, under the proper name. */
export function apply(ctx: Context) {
  officersCommand(ctx, '改名', [], async ({ session, by }) =>
    tell(ctx, session, await rename(ctx, by)),
  )
}
