import { type Context, h } from 'koishi'
import { forbidden, refusalText } from '../deed'
import type { Role } from '../roster'
import { actorOf } from './speaker'

declare module 'koishi' {
  namespace Command {
    interface Config {
      /** Who may use the command; editors always may. Anyone at all when absent. */
      role?: Role | Role[]
    }
  }
}

/** Until every command's deed asks for itself. */
export function guard(ctx: Context) {
  ctx.on('command/before-execute', ({ command, session }) => {
    const { role } = command!.config
    const refusal = role && session && forbidden(actorOf(ctx, session), ...[role].flat())
    if (refusal) return h.text(refusalText(refusal))
  })
}
