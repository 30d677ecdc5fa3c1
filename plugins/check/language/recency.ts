import type { Day } from '../../calendar'
import { complete, type Dated } from './almanac'
import { hasEvent } from './event'
import { Passage } from './passage'
import type { Span } from './pattern'

const pad = (number: number) => String(number).padStart(2, '0')

/** The latest day up to today a date may be; today when that is not sure. */
function dayOf({ months, day, isBare }: Dated, today: Day): Day {
  if (isBare) return today
  const days = months.map(([year, month]) => `${year}-${pad(month)}-${pad(day)}`).toSorted()
  return days.findLast((each) => each <= today) ?? days[0] ?? today
}

function daysOf({ dates }: Passage, today: Day): (Span & { day: Day })[] {
  return complete(dates, today).flatMap((date) => {
    const { start, end, hasMonth } = date
    return hasMonth ? [{ start, end, day: dayOf(date, today) }] : []
  })
}

/** The latest day, to the day, that a passage tells of. */
export function latestDay(passage: Passage, today: Day) {
  return daysOf(passage, today).toSorted((a, b) => b.day.localeCompare(a.day))[0]
}

/** 28日前 is a deadline of what was decided. */
const deadline = /^ {0,2}(?:日|号)?(?:上午|下午)?(?:以|之)?前|^ {0,2}(?:截止|止)/

/** 了, but not in 了解, 别忘了. */
const done = /(?<!别忘)了(?!解|如指掌|然)/

/** 下周二（6月8号） */
const nextWeek = /下个?(?:周|星期|礼拜)[一二三四五六日天末]?[（(]?$/

/**
 * Whether all days a passage tells of are yet to come, and the first of its days is when it is to
 * be: not a deadline, nor what somebody did, asked for or said before.
 */
export function isComing(passage: Passage, today: Day): boolean {
  const { text, sentences } = passage
  const all = daysOf(passage, today)
  const days = all.filter(({ end }, at) => !at || !deadline.test(text.slice(end, end + 6)))
  if (!days.length || days.some(({ day }) => day <= today)) return false
  const [{ start, end }] = days
  const sentence = sentences.find((clauses) => start < clauses.at(-1)!.end) ?? []
  if (sentence[0]?.start === start || nextWeek.test(text.slice(0, start))) return true
  if (deadline.test(text.slice(end, end + 6)) || done.test(text)) return false
  const clause = sentence.find((each) => each.start <= start && start < each.end)
  const at = clause?.tokens.findIndex((token) => token.start === start) ?? -1
  const isSaid = Math.min(clause?.demanded ?? Infinity, clause?.reported ?? Infinity) <= at
  return clause !== undefined && !isSaid && !hasEvent(new Passage(text.slice(0, start)))
}
