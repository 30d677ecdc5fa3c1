import { narrow } from '../text'
import type { Calendar } from './calendar'
import { addDays } from './days'
import { parseNumeral } from './numeral'
import type { Day, Period, Semester } from './types'

const number = '(?:第?(?<number>[1-3一二三])|(?<half>[上下]))'

const current = /^[本这当]个?学期$/
const last = /^上个?学期$/
const form = new RegExp(
  `^(?:(?<year>\\d{4})-(?<next>\\d{4}|\\d\\d)(?:学年度?)?|(?<word>[本这当上])个?学年度?)?(?<term>${number}学期)?$`,
)

/** 学期: from the Monday of its first week to the Sunday of its last. */
export function termOf({ start, weeks, name }: Semester): Period {
  return { from: start, to: addDays(start, weeks * 7 - 1), label: name }
}

/** 学年: up to the day before the next one begins; undefined when the calendar does not say. */
export function schoolYearOf(day: Day, { semesters }: Calendar): Period | undefined {
  const years = semesters.filter(({ id }) => id.endsWith('-1'))
  const index = years.findLastIndex(({ start }) => start <= day)
  const next = years[index + 1]?.start
  if (index < 0 || !next) return undefined
  const { start, id } = years[index]
  return { from: start, to: addDays(next, -1), label: `${id.slice(0, -2)}学年` }
}

/** Whether it names a term or a school year, known or not. */
export function isTerm(text: string): boolean {
  return /学[期年]/.test(text) && [current, last, form].some((each) => each.test(plainly(text)))
}

function plainly(text: string): string {
  return narrow(text)
    .replace(/\s/g, '')
    .replace(/[—–~至/]+/g, '-')
}

/**
 * Reads 本学期 (in a vacation, the one that was), 上学期 (the last that is over), 第一学期 (the latest
 * that has begun), 本学年 上学年, 2024-2025学年, 2024-2025学年第一学期. Undefined for what the calendar
 * does not have.
 */
export function parseTerm(text: string, today: Day, calendar: Calendar): Period | undefined {
  const plain = plainly(text)
  const { semesters } = calendar
  const begun = semesters.filter(({ start }) => start <= today).map(termOf)
  if (current.test(plain)) return begun.at(-1)
  if (last.test(plain)) return begun.findLast(({ to }) => to < today)
  const said = form.exec(plain)?.groups
  if (!said) return undefined
  const { term, number: no, half } = said
  const which = half ? '上下'.indexOf(half) + 1 : parseNumeral(no ?? '')
  if (!said.year && !said.word) return half ? undefined : latest(which, today, semesters)
  const first = firstOf(said, today, semesters)
  if (!first) return undefined
  if (!term) return schoolYearOf(first.start, calendar)
  const found = semesters.find(({ id }) => id === `${first.id.slice(0, -2)}-${which}`)
  return found && termOf(found)
}

function latest(which: number | undefined, today: Day, semesters: Semester[]) {
  const found = semesters.findLast(({ id, start }) => start <= today && id.endsWith(`-${which}`))
  return found && termOf(found)
}

/** The first term of the school year that is said. */
function firstOf({ year, next, word }: Record<string, string>, today: Day, semesters: Semester[]) {
  const years = semesters.filter(({ id }) => id.endsWith('-1'))
  if (word) {
    const begun = years.filter(({ start }) => start <= today)
    return begun.at(word === '上' ? -2 : -1)
  }
  const ends = `${Number(year) + 1}`
  return ends.endsWith(next) ? years.find(({ id }) => id === `${year}-${ends}-1`) : undefined
}
