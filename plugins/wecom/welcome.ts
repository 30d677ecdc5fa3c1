import type { Context } from 'koishi'
import { type Connection, WsCmd } from './connection'
import type { Frame, Happening } from './protocol'
import { say } from './say'

/** Greets whoever opens the private chat for the first time of a day. */
export async function welcome(
  ctx: Pick<Context, 'roster'>,
  { call }: Pick<Connection, 'call'>,
  { headers, body }: Frame<Happening>,
): Promise<void> {
  await call(WsCmd.RESPONSE_WELCOME, welcomeOf(ctx, body.from?.userid), headers.req_id)
}

/** The greeting, as WeCom takes it in either mode. */
export function welcomeOf({ roster }: Pick<Context, 'roster'>, userId = ''): object {
  const person = roster.identify({ platform: 'wecom', userId })
  const text = person
    ? say(`wecom.welcome.${person.role}`, { name: person.name })
    : say('wecom.welcome-stranger')
  return { msgtype: 'text', text: { content: text } }
}
