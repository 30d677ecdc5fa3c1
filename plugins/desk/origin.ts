import type { Context, Session } from 'koishi'

/**
 * What every entry made by this message says of it. A message that makes several entries tells them
 * apart by `part`, so that hearing it twice makes each once.
 */
export function originOf(ctx: Context, session: Session, unit: string, ...part: string[]) {
  const { platform, channelId, messageId, userId } = session
  return {
    id: [platform, channelId, messageId, ...part].join(':'),
    by: { name: ctx.roster.identify(session)!.name, platform, userId: userId! },
    unit,
    source: { platform, channelId: channelId!, messageId: messageId! },
    policy: ctx.policy.at().id,
  }
}
