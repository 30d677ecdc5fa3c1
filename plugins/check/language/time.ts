import { isLabelled } from './bare-date'
import { hasEvent } from './event'
import type { Passage } from './passage'
import type { Token } from './segment'
import type { Clause } from './sentence'
import { is, join } from './word'

/** 28日前 is a deadline; 18日前往 is not. */
const deadline =
  /^ {0,2}(?:\d{1,2}(?:[时点:：]\d{0,2}分?)?|上午|下午|晚)?(?:以|之)?前(?![往来去夕后赴期列进行沿台])|^ {0,2}(?:截止|止)/

const documents =
  /讲话|批示|指示|回信|贺信|精神|文件|通知|意见|办法|方案|规定|条例|决定|决议|公报|论述|文章|《/

const issued =
  '印发|下发|发布|颁布|出台|签发|修订|制定|公布|发出|转发|施行|实施|通过|召开|举行|考察|视察|调研|主持|发表|致信|作出|出席|看望|在[^，。；的]{1,12}'

/** 4月19日在清华大学考察时的重要讲话, 2021年4月30日印发的《办法》 */
const attribute = new RegExp(
  `^[在于由]?[^，。；：]{0,14}?(?:${issued})(?:时|期间|后|上)?的[^，。；：]{0,24}?(?:${documents.source})`,
)

const basis = /根据|依据|按照|对照|参照|遵照|纪念|庆祝/

/** How many words before a date and characters after it can tell whose it is. */
const [before, after] = [24, 60]

/** Whether a date belongs to what is studied or relied on rather than to what happened. */
function isAttribute(text: string, { tokens, end }: Clause, at: number): boolean {
  const earlier = tokens.slice(Math.max(0, at - before), at)
  if (basis.test(join(earlier))) return true
  const rest = text.slice(tokens[at].end, Math.min(end, tokens[at].end + after))
  if (earlier.some((token) => is(token, 'study'))) return documents.test(rest)
  // 5月18日集中学习……的重要讲话: the day of the study.
  const study = tokens.slice(at + 1, at + before).find((token) => is(token, 'study'))
  return attribute.test(study ? text.slice(tokens[at].end, study.start) : rest)
}

/** Whether a date stands in a plan, in what is asked for, or in what somebody said. */
function isAhead({ planned, demanded = Infinity, reported = Infinity }: Clause, at: number) {
  return planned !== undefined || demanded <= at || reported <= at
}

function saysDay(passage: Passage, clause: Clause, at: number): boolean {
  const { text } = passage
  const { start, end } = clause.tokens[at]
  if (!is(clause.tokens[at], 'date') || deadline.test(text.slice(end, end + 12))) return false
  if (coming.test(text.slice(end, end + 16))) return false
  if (isLabelled(text, start)) return true
  if (text[start - 1] === '每' || isAttribute(text, clause, at)) return false
  if (!isAhead(clause, at)) return true
  // 拟于6月上旬召开……: neither a day nor done.
  if (text.slice(start, end).endsWith('旬')) return false
  const isMain = clause.planned !== undefined && clause === passage.sentences[0][0]
  return isMain || !hasEvent(passage)
}

/** 11月9日“消防日”来临之际 */
const coming = /^[^，。；]{0,12}(?:来临|即将到来|到来之际|前夕)/

const soon = /迎来|迎接|临近|即将到来的$/
const during =
  /^”?(?:节日)?(?:当天|当日|当晚|这天|这一天|期间|假期|小长假)(?!来临|到来|将至|临近|前)/

/** 端午节当天, “五一”期间 */
function saysFestival({ text }: Passage, { tokens }: Clause, at: number): boolean {
  const { start, end, tags } = tokens[at]
  if (!tags.has('festival') || !during.test(text.slice(end, end + 12))) return false
  return !soon.test(text.slice(Math.max(0, start - 6), start))
}

/** 同日, 次日 after a date of the passage, or of the item before it. */
function refersBack({ dates }: Passage, token: Token, isAfterDated: boolean): boolean {
  return is(token, 'that-day') && (isAfterDated || dates[0]?.end <= token.start)
}

/**
 * Whether a passage says when, at least to the day or as a bounded range; `isAfterDated`: whether
 * the passage before it does.
 */
export function hasTime(passage: Passage, isAfterDated = false): boolean {
  return passage.sentences.some((sentence) =>
    sentence.some((clause) =>
      clause.tokens.some(
        (token, at) =>
          saysDay(passage, clause, at) ||
          saysFestival(passage, clause, at) ||
          refersBack(passage, token, isAfterDated),
      ),
    ),
  )
}
