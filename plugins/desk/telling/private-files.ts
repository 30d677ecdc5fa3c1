import type { Context, Session } from 'koishi'
import type { Address } from '../../courier'
import type { Actor } from '../../deed'

/** Milliseconds in which the files are of use. */
const USEFUL = 24 * 3600_000

/** The private conversation with whoever asks; undefined when there is none. */
export function privateAddress(
  ctx: Context,
  session: Session,
  { person }: Actor,
): Address | undefined {
  const { platform, selfId, channelId, userId } = session
  if (session.isDirect) return { platform, selfId, channelId: channelId!, userId }
  return person && ctx.courier.reach(person)
}

/**
 * Sends files that a message asked for, each once; `kind` tells them from those of other commands.
 * Where nothing can be pushed to whoever asks, they are part of the answer.
 */
export async function sendFiles(
  ctx: Context,
  { platform, channelId, messageId }: Session,
  { person }: Actor,
  { kind, to, files }: { kind: string; to: Address; files: { name: string; bytes: Buffer }[] },
) {
  if (!person || !ctx.courier.reach(person)) {
    for (const { name, bytes } of files) await ctx.courier.sendFile(to, name, bytes)
    return
  }
  const until = new Date(Date.now() + USEFUL)
  for (const [index, file] of files.entries()) {
    const key = `${kind}:${platform}:${channelId}:${messageId}:${index + 1}`
    await ctx.courier.push({ key, to, file, until, isUrgent: true })
  }
}
