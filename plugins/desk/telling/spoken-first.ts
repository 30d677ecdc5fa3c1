import type { Context } from 'koishi'
import { actorOf } from '../../chat'
import type { Actor } from '../../deed'
import { askAgain } from '../../signoff'

/** A leader who could not be written to speaks: what waits for their signature is sent to them. */
export function askOnceSpoken(ctx: Context) {
  // When they have been answered.
  ctx.on('middleware', (session) => {
    if (session.isDirect) void ask(ctx, actorOf(ctx, session))
  })
}

async function ask(ctx: Context, by: Actor): Promise<void> {
  try {
    if (by.person) await askAgain(ctx, by)
  } catch (error) {
    ctx.logger('desk').warn('[desk] 未能再送审签：%s', error)
  }
}
