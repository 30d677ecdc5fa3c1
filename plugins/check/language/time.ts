import timeWords from '../../../data/language/time.yml'
import { type DateMention, findDates } from './date'
import { hasEvent } from './event'
import { listOf } from './lexicon'
import type { Clause, Passage } from './passage'
import type { Token } from './segment'

/** 28日前 is a deadline; 18日前往 is not. */
const deadline =
  /^ {0,2}(?:\d{1,2}(?:[时点:：]\d{0,2}分?)?|上午|下午|晚)?(?:以|之)?前(?![往来去夕后赴期列进行沿台])|^ {0,2}(?:截止|止)/

const festival = new RegExp(
  `(?:${listOf(timeWords, 'festival')
    .toSorted((a, b) => b.length - a.length)
    .join('|')})”?(?:节日)?(?:当天|当日|当晚|这天|这一天|期间|假期|小长假)`,
)

const documents =
  '讲话|批示|指示|回信|贺信|精神|文件|通知|意见|办法|方案|规定|条例|决定|决议|公报|论述|文章|《'
const issued =
  '印发|下发|发布|颁布|出台|签发|修订|制定|公布|发出|转发|施行|实施|通过|召开|举行|考察|视察|调研|主持|发表|致信|作出|出席|看望|在[^，。；的]{1,12}'

/** 4月19日在清华大学考察时的重要讲话, 2021年4月30日印发的《办法》 */
const attribute = new RegExp(
  `^(?:在|于|由)?[^，。；：]{0,14}?(?:${issued})(?:时|期间|后|上)?的[^，。；：]{0,24}?(?:${documents})`,
)

const basis = new Set(['根据', '依据', '按照', '对照', '参照', '遵照', '纪念', '庆祝'])

const isStudy = ({ tags, quoted }: Token) => tags.has('study') && !quoted

/** Whether a date belongs to what is studied or relied on rather than to what happened. */
function isAttribute({ text }: Passage, clause: Clause, date: DateMention): boolean {
  const before = clause.tokens.filter(({ end }) => end <= date.start)
  const after = text.slice(date.end, Math.min(clause.end, date.end + 60))
  if (before.some(({ text: word }) => basis.has(word))) return true
  if (before.some(isStudy)) return new RegExp(documents).test(after)
  const own = clause.tokens.filter(({ start }) => start >= date.end && start < date.end + 24)
  const until = own.findIndex(isStudy)
  return attribute.test(until < 0 ? after : text.slice(date.end, own[until].start))
}

/** Whether a date stands in a plan or in what is asked for. */
function isAhead({ tokens, planned, demanded, reported }: Clause, date: DateMention): boolean {
  const at = tokens.findIndex(({ end }) => end > date.start)
  const from = [planned, demanded, reported].filter((index) => index !== undefined)
  return from.some((index) => index <= at) || planned !== undefined
}

/** Whether a passage says when, at least to the day or as a bounded range. */
export function hasTime(passage: Passage): boolean {
  if (festival.test(passage.text)) return true
  const clauses = passage.sentences.flat()
  let next = 0
  for (const date of findDates(passage.text)) {
    while (next < clauses.length && clauses[next].end <= date.start) next++
    const clause = clauses[next]
    if (!clause || date.start < clause.start) continue
    if (deadline.test(passage.text.slice(date.end, date.end + 12))) continue
    if (isAttribute(passage, clause, date)) continue
    if (isAhead(clause, date) && hasEvent(passage)) continue
    return true
  }
  return false
}
