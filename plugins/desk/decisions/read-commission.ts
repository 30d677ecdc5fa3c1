import { dueAt, today, writtenDate } from '../../calendar'
import { Said } from '../../chat'
import type { CommissionRequest } from '../../commission'
import { type Actor, Refusal, unknownUnit } from '../../deed'
import type { Roster } from '../../roster'
import { takeUnits } from './take-units'

/** The longest a day and its hour are, in characters. */
export const LONGEST = 16

/** Reads `单位… 主题 截止 日期 [要求]`. Throws a refusal for days and units that are none. */
export function readRequest(
  { roster }: { roster: Roster },
  by: Actor,
  words: string,
): CommissionRequest {
  const at = words.indexOf('截止')
  const when = words.slice(at).replace(/^截止[于在到：:\s]*/, '')
  const behind = at < 0 ? undefined : dueAt(when, today())
  // 12月4日截止 says the day in front.
  const { before, due } = behind ? { before: words.slice(0, at), due: behind } : dueBefore(words)
  const unreal = at < 0 || due ? undefined : writtenDate(when)
  if (unreal) throw new Refusal('chat.no-such-day', [unreal])
  const rest = due?.rest.replace(/^要求[：:]?\s*/, '') || undefined
  const { units, topic } = readUnits(before, roster, by)
  // 教务处 6月10日前报一份实验室安全的情况
  return topic || !rest ? { units, topic, asks: rest, due } : { units, topic: topicOf(rest), due }
}

/** 周四前, 12.3前报, 明天下午5点之前交: what stands before it, and the time; all of it where none is said. */
function dueBefore(words: string): { before: string; due?: ReturnType<typeof dueAt> } {
  const limits = words.matchAll(
    /(?:(?:以前|之前|前)(?:提交|上报|完成|交|报)?来?|截止)(?=$|[\s，,。；;])|(?:以前|之前|前)(?=[写报交供出弄]一?[个篇份])/g,
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
  return { units, topic: topicOf(said.rest) }
}

function topicOf(words: string): string {
  return words
    .replace(/^[请要得各都]*(?:写|报|交|弄|准备)(?:一?[个篇份]|一下)(?=[^，,。]{2})/, '')
    .replace(/^(?:主题|题目|关于)?[：:]?\s*/, '')
    .replace(/[\s，,。;；]+$/, '')
}
