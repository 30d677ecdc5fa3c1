import { type Context, h, type Session } from 'koishi'
import { mention } from '../../courier'
import { acquaintText, Refusal, refusalText } from '../../deed'
import { ids } from '../../roster'
import { say } from '../../text'

const DAY = 24 * 3600_000

/** What is answered about an emergency: words, with a picture where there is one. */
export interface Answer {
  text: string
  image?: Buffer
}

export type Reply = Answer | string | Refusal

/**
 * Answers where nobody else hears it. What was said in a group is taken back there, and answered in
 * private; the group hears only that it was.
 */
export async function answerDiscreetly(
  ctx: Context,
  session: Session,
  answer: Reply,
): Promise<h[]> {
  const said = answer instanceof Refusal ? refusalText(answer) : answer
  const { text, image } = typeof said === 'string' ? { text: said, image: undefined } : said
  if (session.isDirect) return [h.text(text), ...(image ? [h.image(image, 'image/png')] : [])]
  const { platform, userId, channelId, messageId } = session
  const to = ctx.courier.reach({ [ids[platform]]: userId })
  if (to) {
    const key = `incident-answer:${channelId}:${messageId}`
    const until = new Date(Date.now() + DAY)
    await ctx.courier.push({ key, to, text, image, fallback: text, until, isUrgent: true })
  }
  await ctx.courier.recall(session, messageId!)
  const here = to ? say('incident.in-group') : say('incident.add-friend', [acquaintText(platform)])
  return [h.text(here)]
}

/** Asks whoever cried out in a group, in private; the group hears only of who cannot be asked so. */
export async function askAside(
  ctx: Context,
  { platform, userId, channelId, messageId }: Session,
  text: string,
): Promise<h[] | undefined> {
  const to = ctx.courier.reach({ [ids[platform]]: userId })
  if (!to) return [h.text(say('incident.add-friend', [acquaintText(platform)]))]
  const key = `incident-answer:${channelId}:${messageId}`
  const until = new Date(Date.now() + DAY)
  await ctx.courier.push({ key, to, text, fallback: text, until, isUrgent: true })
  return undefined
}

/** Who cannot be answered in private is told in the group how they can be, and nothing else. */
export function tellUnanswered(ctx: Context) {
  ctx.on('courier/gave-up', async ({ key, to }, reason) => {
    const [, channelId] = /^incident-answer:(.+):[^:]*$/.exec(key) ?? []
    const group = ctx.courier.groups().find((each) => each.channelId === channelId)
    if (!group || reason !== 'unreachable' || !to.userId) return
    const content = `${mention(to.userId)} ${h.escape(say('incident.add-friend', [acquaintText(to.platform)]))}`
    const until = new Date(Date.now() + DAY)
    await ctx.courier.push({ key: `${key}:group`, to: group, content, until, isUrgent: true })
  })
}

/** What a reply says, without its picture. */
export function textOf(reply: Reply): string {
  if (reply instanceof Refusal) return refusalText(reply)
  return typeof reply === 'string' ? reply : reply.text
}
