import type { Context, Session } from 'koishi'

/**
 * Koishi writes down a user and a channel at their first message. Two first messages at once would
 * both write, the second fails, and that message is lost; so the first goes ahead alone.
 */
export function acquaint(ctx: Context) {
  const met = new Map<string, Promise<unknown>>()

  const meet = (key: string, write: () => Promise<unknown>) => {
    let meeting = met.get(key)
    if (!meeting) {
      meeting = write()
      meeting.catch(() => met.delete(key))
      met.set(key, meeting)
    }
    return meeting
  }

  ctx.middleware(async (session: Session, next) => {
    const { platform, userId, channelId, isDirect } = session
    if (!ctx.get('database') || userId === session.selfId) return next()
    await meet(`user ${platform} ${userId}`, () => session.observeUser(['id']))
    if (!isDirect) {
      await meet(`channel ${platform} ${channelId}`, () => session.observeChannel(['id']))
    }
    return next()
  }, true)
}
