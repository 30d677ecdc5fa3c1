import type { Context } from 'koishi'
import { dueAt, today, writtenDate } from '../../calendar'
import { answer, editorsCommand, Said } from '../../chat'
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
import { takeUnits } from './take-units'

/** `/约稿 单位… 主题 截止 日期 [要求]`, and `/约稿 列表 [编号]`: who has read, fulfilled, missed. */
export function commissionCommand(ctx: Context) {
  editorsCommand(ctx, '约稿', ['约', '发约稿'], ({ by, words }) => {
    const [isList, no] = /^(?:列表|清单|情况)?\s*第?(\d+)?号?$/.exec(words) ?? []
    if (no) return answer(readCommission(ctx, by, Number(no)), commissionList)
    if (isList !== undefined) return answer(listCommissions(ctx, by), commissionsList)
    return answer(commission(ctx, by, readRequest(ctx, by, words)), commissionedText)
  })
}

function readRequest({ roster }: Context, by: Actor, words: string): CommissionRequest {
  const at = words.search(/截止|之前交|前交/)
  const when = at < 0 ? '' : words.slice(at).replace(/^\D{2,3}?[于在到：:\s]*/, '')
  const due = when ? dueAt(when, today()) : undefined
  if (!due && writtenDate(when)) throw new Refusal('chat.no-such-day', [writtenDate(when)])
  const asks = due?.rest.replace(/^要求[：:]?\s*/, '') || undefined
  return { ...readUnits(at < 0 ? words : words.slice(0, at), roster, by), asks, due }
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
  const topic = said.rest.replace(/^(?:主题|题目|关于)?[：:]?\s*/, '').replace(/[\s，,。;；]+$/, '')
  return { units, topic }
}
