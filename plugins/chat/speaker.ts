import type { Context, Session } from 'koishi'
import type { Actor } from '../deed'
import type { Account } from '../roster'

/** Where a session speaks from. Only a group's own card counts: its managers see to it. */
export function accountOf({ platform, userId, guildId, author }: Session): Account {
  const card = guildId ? author?.nick || author?.name : undefined
  return { platform, userId: userId!, card }
}

/** Who is speaking; undefined for a stranger. */
export function speakerOf({ roster }: Pick<Context, 'roster'>, session: Session) {
  return roster.identify(accountOf(session))
}

export function actorOf(ctx: Pick<Context, 'roster'>, session: Session): Actor {
  const { platform, channelId, messageId } = session
  return {
    account: accountOf(session),
    person: speakerOf(ctx, session),
    source: { platform, channelId: channelId!, messageId: messageId! },
  }
}
