import type { Context, Session } from 'koishi'
import type { Actor } from '../ledger'
import type { Person } from '../roster'

/** Who is speaking, as the ledger notes it. */
export function actorOf({ platform, userId }: Session, { name }: Person): Actor {
  return { name, platform, userId: userId! }
}

/** What every entry made by a message says of it. */
export function originOf(ctx: Context, session: Session, by: Actor, unit: string) {
  const { platform, channelId, messageId } = session
  return {
    id: [platform, channelId, messageId].join(':'),
    by,
    unit,
    source: { platform, channelId: channelId!, messageId: messageId! },
    policy: ctx.policy.at().id,
  }
}
