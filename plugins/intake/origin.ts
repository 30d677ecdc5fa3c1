import type { Context, Session } from 'koishi'
import type { Person } from '../roster'

/** What every entry made by a message says of it. */
export function originOf(ctx: Context, session: Session, person: Person, unit: string) {
  const { platform, userId, channelId, messageId } = session
  return {
    id: [platform, channelId, messageId].join(':'),
    by: { name: person.name, platform, userId: userId! },
    unit,
    source: { platform, channelId: channelId!, messageId: messageId! },
    policy: ctx.policy.at().id,
  }
}
