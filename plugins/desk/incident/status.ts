import type { Context, Session } from 'koishi'
import { type Actor, Refusal } from '../../deed'
import {
  askTimeline,
  findIncident,
  nextText,
  openFor,
  overviewText,
  remainingText,
  timelinePicture,
  timelineText,
} from '../../incident'
import type { Reply } from './discreet'
import { takeNumber } from './read'
import { leftAsked } from './remaining-asked'
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

/** What comes next for whoever asks. */
export function next(ctx: Context, session: Session, by: Actor, words: string): Reply {
  const found = findIncident(ctx, by, takeNumber(words).no)
  return found instanceof Refusal ? found : nextText(ctx, by, found.incident, timeOf(session))
}

/** What of it is left, and by whose hand. */
export function remaining(ctx: Context, session: Session, by: Actor, words: string): Reply {
  const { no, rest } = takeNumber(words)
  const found = findIncident(ctx, by, no)
  return found instanceof Refusal
    ? found
    : remainingText(ctx, found.incident, leftAsked(rest) ?? 'all', timeOf(session))
}

/** 今天有突发吗, 还有哪些突发没结束, 现在有几件事没完 */
const overview =
  /^(?:今天|今晚|现在|目前|最近|这会儿)?(?:一共|还)?(?:有|还有)?(?:没有|几件|几个|哪些|哪几件|什么|多少)?(?:紧急|突发)(?:事件|情况|的?事)?(?:没有|没(?:办)?完|没结束|在办|了)?的?[吗么呢没]?[?？]*$|^(?:今天|现在|目前)?(?:还)?(?:有)?(?:几件|哪几件|哪些)(?:事|突发)?(?:没(?:办)?完|没(?:有)?结束|在办)的?[?？]*$/

/** How many emergencies are open, where that is asked. */
export function overviewAsked(
  ctx: Context,
  session: Session,
  by: Actor,
  said: string,
): string | undefined {
  const isOfOpen = said.includes('突发') || openFor(ctx, by).length > 0
  const isAsked = overview.test(said) && /突发|没[完结]|几件/.test(said) && isOfOpen
  return isAsked && ctx.policy.at().incident ? overviewText(ctx, by, timeOf(session)) : undefined
}
