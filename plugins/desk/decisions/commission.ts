import type { Context, Session } from 'koishi'
import { dueAt, today, writtenDate } from '../../calendar'
import {
  actorOf,
  answer,
  editorsCommand,
  orRefusal,
  Pending,
  plainText,
  Said,
  spoken,
} from '../../chat'
import {
  commission,
  commissionedText,
  type CommissionRequest,
  commissionList,
  commissionsList,
  listCommissions,
  readCommission,
} from '../../commission'
import { type Actor, Refusal, unknownUnit } from '../../deed'
import type { Roster } from '../../roster'
import { hearRescheduled, rescheduleBy } from './reschedule'
import { takeUnits } from './take-units'

/** The longest a day and its hour are, in characters. */
const LONGEST = 16

/**
 * `/约稿 单位… 主题 截止 日期 [要求]`; `/约稿 列表 [编号]`: who has read, fulfilled, missed; `/约稿 编号 改到 日期`.
 */
export function commissionCommand(ctx: Context) {
  /** A request that lacks only its day. */
  const undated = new Pending<string>()
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

  // 12月4日截止, said after it was asked for.
  ctx.middleware(async (session, next) => {
    const words = session.isDirect ? undated.get(session) : undefined
    const said = plainText(session.stripped.content).replace(/^截止[于在到：:\s]*/, '')
    const due = words && said.length <= LONGEST ? dueAt(said, today()) : undefined
    if (!due || !/^(?:截止|前?[交报]?)[。.！!]*$/.test(due.rest)) return next()
    return spoken(await ask(session, actorOf(ctx, session), `${words} 截止 ${said}`)) ?? ''
  }, true)
}

function readRequest({ roster }: Context, by: Actor, words: string): CommissionRequest {
  const at = words.indexOf('截止')
  const when = words.slice(at).replace(/^截止[于在到：:\s]*/, '')
  const behind = at < 0 ? undefined : dueAt(when, today())
  // 12月4日截止 says the day in front.
  const { before, due } = behind ? { before: words.slice(0, at), due: behind } : dueBefore(words)
  const unreal = at < 0 || due ? undefined : writtenDate(when)
  if (unreal) throw new Refusal('chat.no-such-day', [unreal])
  const asks = due?.rest.replace(/^要求[：:]?\s*/, '') || undefined
  return { ...readUnits(before, roster, by), asks, due }
}

/** 周四前, 12.3前报, 明天下午5点之前交: what stands before it, and the time; all of it where none is said. */
function dueBefore(words: string): { before: string; due?: ReturnType<typeof dueAt> } {
  const limits = words.matchAll(
    /(?:(?:以前|之前|前)(?:提交|上报|完成|交|报)?来?|截止)(?=$|[\s，,。；;])/g,
  )
  for (const { index, 0: limit } of limits) {
    for (let from = Math.max(0, index - LONGEST); from < index; from++) {
      const due = dueAt(words.slice(from, index), today())
      // 周三 of 上周三 is another day.
      if (!due || due.rest || /[上\d]/.test(words[from - 1] ?? '')) continue
      const rest = words.slice(index + limit.length).replace(/^[\s，,。；;]+/, '')
      return { before: words.slice(0, from), due: { ...due, rest } }
    }
  }
  return { before: words }
}

/** Units, classes, officers or all, taken from the front; what is left is the topic. */
function readUnits(
  words: string,
  roster: Roster,
  by: Actor,
): Pick<CommissionRequest, 'units' | 'topic'> {
  const said = new Said(words)
  const units = takeUnits(said, roster)
  const [next] = said.rest.split(/[\s、,，;；]/, 1)
  if (roster.near(next).length) throw unknownUnit({ roster }, by, next)
  const topic = said.rest
    .replace(/^(?:请|要|得)?(?:写|报|交|弄|准备)(?:一?[个篇份]|一下)(?=[^，,。]{2})/, '')
    .replace(/^(?:主题|题目|关于)?[：:]?\s*/, '')
    .replace(/[\s，,。;；]+$/, '')
  return { units, topic }
}
