import { daypart, weekday } from './daypart'
import type { Passage } from './passage'
import type { Span } from './pattern'

const hour =
  /(?<![\d.])(\d{1,2})(?:时(\d{1,2})分|[:：](\d\d)(?!\d)|时(?!间|长|光|代|段|期|空|装|尚|针|区|许))/g

/** What an hour follows beside a date: 下午, （周三）. */
const opening = new RegExp(`(?:${daypart}|${weekday}） ?|${weekday}) {0,2}$`)

/** 25:18获胜: a score. */
const result =
  /^ ?(?:的?[大小总]?比分|[战获险完大小]?[胜败]|负|不敌|平|领先|落后|击败|力克|惜败|逆转|锁定|拿下|赢|输)/

function isHour(text: string, { start, end }: Span, dateEnds: Set<number>): boolean {
  if (result.test(text.slice(end, end + 6))) return false
  const before = text.slice(Math.max(0, start - 10), start)
  const from = start - before.length + before.trimEnd().length
  return opening.test(before) || dateEnds.has(from)
}

function exists(hour: number, minute: number): boolean {
  return hour < 24 ? minute < 60 : hour === 24 && minute === 0
}

/** Hours that do not exist: 25时10分, 18:75. A score (68:62) is none. */
export function impossibleHours({ text, dates }: Passage): Span[] {
  const dateEnds = new Set(dates.map(({ end }) => end))
  return Array.from(text.matchAll(hour)).flatMap(({ 0: whole, 1: h, 2: m, 3: n, index }) => {
    if (exists(Number(h), Number(m ?? n ?? 0))) return []
    const span = { start: index, end: index + whole.length }
    return isHour(text, span, dateEnds) ? [span] : []
  })
}
