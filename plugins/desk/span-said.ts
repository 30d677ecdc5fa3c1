import { addDays, type Day, dueAt, mondayOf, parseNumeral, today } from '../calendar'

/** The days of an absence, as far as they are said. */
export interface Span {
  from?: Day
  until?: Day
}

/** 6月 is June. */
const length =
  /([\d一二两三四五六七八九十]{1,3}|半)(?:个?(?=天|周|星期|礼拜)|个(?=月)|(?<=半)(?=月))(天|周|星期|礼拜|月)(?!前|后)/
const days: Record<string, number> = { 天: 1, 周: 7, 星期: 7, 礼拜: 7, 月: 30 }
const wholeWeek = /(?<which>下|这|本)个?(?:周|星期|礼拜)(?![\d一二三四五六日天末])/

/** Reads `明天起到12月5号`, `12月5日到8日`, `三天`, `明天` alone; nothing when no day is said. */
export function spanSaid(said: string): Span {
  const dates = datesIn(said)
  const ends = dates.find(({ isEnd }) => isEnd)
  const start = dates.find(({ isEnd }) => !isEnd)
  if (ends) return { from: start?.day, until: ends.day }
  const week = wholeWeek.exec(said)
  if (week && !start) {
    const monday = addDays(mondayOf(today()), week.groups!.which === '下' ? 7 : 0)
    return { from: monday, until: addDays(monday, 6) }
  }
  const [, count, unit] = length.exec(said) ?? []
  if (count) {
    const from = start?.day ?? today()
    const lasting = (count === '半' ? 0.5 : (parseNumeral(count) ?? 1)) * days[unit]
    return { from, until: addDays(from, Math.max(0, Math.ceil(lasting) - 1)) }
  }
  // 明天请假 is one day, 明天起 is not.
  return start ? { from: start.day, until: start.isOpen ? undefined : start.day } : {}
}

interface DateSaid {
  day: Day
  isEnd: boolean
  isOpen: boolean
}

function datesIn(said: string): DateSaid[] {
  const found: DateSaid[] = []
  for (let at = 0; at < said.length; at++) {
    const words = said.slice(at)
    if (/\d/.test(said[at - 1] ?? '') || /^[\s，,。；;]/.test(words)) continue
    // 下周五 is of the week after this one, whatever day stands before it; 8日 of 12月5日到8日 is not.
    const base = /^[本这下今明后]/.test(words) ? undefined : found[0]?.day
    const due = dueAt(words, base ?? today())
    if (!due) continue
    const taken = words.slice(0, words.length - due.rest.length)
    const isEnd =
      /[到至—~-]$/.test(said.slice(0, at).trimEnd()) || /(?:前|为止|截止)[\s，,。;；]*$/.test(taken)
    found.push({ day: due.day, isEnd, isOpen: /^(?:起|开始|以后|之后|往后)/.test(due.rest) })
    at += Math.max(taken.length, 1) - 1
  }
  return found
}
