import type { Context } from 'koishi'
import type { WecomAccount } from '../account'
import type { Happening, Message } from '../protocol'
import { say } from '../say'
import { welcomeOf } from '../welcome'
import { openDoor } from './door'
import { LateAnswers, type Surroundings } from './late-answers'
import { type Doubt, Seal } from './seal'

interface Listeners {
  account(): WecomAccount
  showStatus(isOnline: boolean): void
  warn(message: unknown): void
}

/** Milliseconds between two lines in the log about calls that are not believed for the same reason. */
const silence = 600_000

/** The callback mode: WeCom calls us, and we answer later, once. */
export function callbackMode(
  ctx: Context,
  { token, aesKey }: { token: string; aesKey: string },
  surroundings: Surroundings,
  { account, showStatus, warn }: Listeners,
) {
  const warnedAt = new Map<Doubt, number>()

  function doubted(doubt: Doubt): void {
    const now = performance.now()
    if (now - (warnedAt.get(doubt) ?? -Infinity) < silence) return
    warnedAt.set(doubt, now)
    warn(say(`wecom.doubt.${doubt}`))
  }

  /** No card is offered without the long connection, so nobody taps one. */
  function happened(eventtype: string, userId?: string): object | undefined {
    return eventtype === 'enter_chat' ? welcomeOf(ctx, userId) : undefined
  }

  async function told(said: Partial<Message & Happening>): Promise<object | undefined> {
    if (said.event) return happened(said.event.eventtype, said.from?.userid)
    // WeCom also asks for the next piece of an answer that grows: ours do not.
    if (typeof said.msgid !== 'string' || said.msgtype === 'stream') return undefined
    await account().receive({ headers: { req_id: '' }, body: said as Message })
  }

  ctx.inject(['server'], (ctx) => openDoor(ctx, new Seal(token, aesKey), { told, doubted }))
  return { voice: new LateAnswers(surroundings), open: () => showStatus(true) }
}
