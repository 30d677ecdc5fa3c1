import type { Context, Session } from 'koishi'
import { type Digest, digestText, drawUpDigest, type WeekAsked } from '../../bulletin'
import { parseWeek } from '../../calendar'
import { answer, editorsCommand } from '../../chat'
import { type Actor, Refusal } from '../../deed'
import { adoptFromDigest, digestQuoted } from './digest-adopt'

/** Milliseconds in which a file sent privately is of use. */
const USEFUL = 24 * 3600_000

const near: Record<string, 0 | -1> = { 本周: 0, 这周: 0, 上周: -1, 上一周: -1 }

/** `/汇编 [周]`: a week's items as one Word file; `/汇编 采用 1,3,5-8`: which of them were adopted. */
export function digestCommand(ctx: Context) {
  editorsCommand(ctx, '汇编', ['周汇编', '汇总动态'], ({ session, by, words }) => {
    const [, list] = /^采用\s*(.*)$/s.exec(words) ?? []
    if (list !== undefined) return adoptFromDigest(ctx, by, list, digestQuoted(session))
    return answer(drawUpDigest(ctx, by, { week: readWeek(words) }), async (digest) =>
      digestText(digest, await deliver(ctx, session, by, digest)),
    )
  })
}

function readWeek(words: string): WeekAsked | undefined {
  if (!words) return undefined
  if (words in near) return { near: near[words] }
  const no = parseWeek(words)
  if (no) return { no }
  throw new Refusal('bulletin.digest.unclear', [words])
}

/** Asked for in the group, it is sent to the editor privately, when that is possible. */
async function deliver(ctx: Context, session: Session, { person }: Actor, { file }: Digest) {
  const to = session.isDirect ? undefined : ctx.courier.reach(person!)
  if (!to) {
    await ctx.courier.sendFile(session, file.name, file.bytes)
    return false
  }
  const key = `digest:${session.platform}:${session.channelId}:${session.messageId}`
  const until = new Date(Date.now() + USEFUL)
  await ctx.courier.push({ key, to, file, until, isUrgent: true })
  return true
}
