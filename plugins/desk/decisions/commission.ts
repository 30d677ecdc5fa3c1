import type { Context, Session } from 'koishi'
import { dueAt, today } from '../../calendar'
import {
  actorOf,
  answer,
  editorsCommand,
  orRefusal,
  plainText,
  spoken,
  Unanswered,
} from '../../chat'
import {
  commission,
  commissionedText,
  commissionList,
  commissionsList,
  listCommissions,
  readCommission,
} from '../../commission'
import { type Actor, Refusal } from '../../deed'
import { hearCommissions } from './commission-told'
import { LONGEST, readRequest } from './read-commission'
import { hearRescheduled, rescheduleBy } from './reschedule'

/**
 * `/约稿 单位… 主题 截止 日期 [要求]`; `/约稿 列表 [编号]`: who has read, fulfilled, missed; `/约稿 编号 改到 日期`.
 */
export function commissionCommand(ctx: Context) {
  /** A request that lacks only its day. */
  const undated = new Unanswered<string>()
  const ask = async (session: Session, by: Actor, words: string) => {
    const done = await orRefusal(() => commission(ctx, by, readRequest(ctx, by, words)))
    if (done instanceof Refusal && done.reason === 'commission.due') undated.set(session, words)
    else undated.take(session)
    return done instanceof Refusal ? done : commissionedText(done!)
  }

  editorsCommand(ctx, '约稿', ['约', '发约稿'], ({ session, by, words }) => {
    const [isList, no] = /^(?:列表|清单|情况)?\s*第?(\d+)?号?$/.exec(words) ?? []
    if (no) return answer(readCommission(ctx, by, Number(no)), commissionList)
    const moved = rescheduleBy(ctx, by, words)
    if (moved) return moved
    if (isList !== undefined) return answer(listCommissions(ctx, by), commissionsList)
    return ask(session, by, words)
  })

  hearRescheduled(ctx)
  hearCommissions(ctx, (session, words) => undated.set(session, words))

  // 12月4日截止, said after it was asked for.
  ctx.middleware(async (session, next) => {
    const words = session.isDirect ? undated.get(session) : undefined
    const said = plainText(session.stripped.content).replace(/^截止[于在到：:\s]*/, '')
    const due = words && said.length <= LONGEST ? dueAt(said, today()) : undefined
    if (!due || !/^(?:截止|前?[交报]?)[。.！!]*$/.test(due.rest)) return next()
    return spoken(await ask(session, actorOf(ctx, session), `${words} 截止 ${said}`)) ?? ''
  }, true)
}
