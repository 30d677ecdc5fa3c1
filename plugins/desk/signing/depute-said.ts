import { dueAt, today } from '../../calendar'
import type { Day } from '../../calendar'

const asks = /代(?:我|为)?[签审]|[替帮]我[签审]/
const named =
  /(?:让|请|由|叫|给|委托|麻烦)(?<to>\p{sc=Han}{2,6}?)(?:同志|老师)?(?:先|来|去|暂时|全权)*(?=代|[替帮]我)/u

/** Reads `明天起我休假到12月5号，让张建国代我签`: who signs for a leader, and until when if that is said. */
export function readDeputed(words: string): { to: string; until?: Day } | undefined {
  const said = words.trim()
  if (!asks.test(said) || /[吗么呢？?]$|谁|怎么/.test(said)) return undefined
  const { to } = named.exec(said)?.groups ?? {}
  return to ? { to, until: untilIn(said.replace(to, '')) } : undefined
}

function untilIn(said: string): Day | undefined {
  for (const { index, 0: mark } of said.matchAll(/[到至]/g)) {
    const due = dueAt(said.slice(index + mark.length), today())
    if (due) return due.day
  }
  return undefined
}
