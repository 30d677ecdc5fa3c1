import type { Context, Session } from 'koishi'
import { type Actor, Refusal } from '../../deed'
import { askTimeline, timelinePicture, timelineText } from '../../incident'
import type { Reply } from './discreet'
import { takeNumber } from './read'
import { timeOf } from './time-said'

/** `/突发 状态`: in words and a picture. */
export async function status(
  ctx: Context,
  session: Session,
  by: Actor,
  words: string,
): Promise<Reply> {
  const { no } = takeNumber(words)
  const timeline = askTimeline(ctx, by, no, timeOf(session))
  if (timeline instanceof Refusal) return timeline
  const text = timelineText(timeline)
  try {
    return { text, image: await timelinePicture(ctx, timeline) }
  } catch (error) {
    ctx.logger('desk').warn('[desk] 突发进展的图片没有画成，只发文字：%s', error)
    return text
  }
}
