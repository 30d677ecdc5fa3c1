import type { Calendar, Day, Every, Period } from '../policy'
import { addDays } from '../policy'

/** Rough length in days, to take the shorter periods first. */
export const lengths: Record<Every, number> = {
  week: 7,
  'half-month': 15,
  month: 30,
  vacation: 50,
  quarter: 91,
  term: 133,
  'half-year': 182,
  year: 365,
  'school-year': 366,
}

const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** The period of a kind that a day is in; none outside terms, in terms, or without a calendar. */
export function spanOf(every: Every, day: Day, calendar?: Calendar): Period | undefined {
  switch (every) {
    case 'week': {
      const from = addDays(day, -weekday(day))
      return named(from, addDays(from, 6))
    }
    case 'half-month': {
      const isFirst = day.slice(8) <= '15'
      const month = day.slice(0, 7)
      return isFirst ? named(`${month}-01`, `${month}-15`) : named(`${month}-16`, lastOf(day, 1).to)
    }
    case 'term':
    case 'vacation':
      return calendar && partOf(every, day, calendar)
    case 'school-year':
      return calendar && schoolYear(day, calendar)
    default:
      return lastOf(day, months[every])
  }
}

/** The periods of a kind that end on the days `from` to `to`, in order. */
export function spansOf(every: Every, from: Day, to: Day, calendar?: Calendar): Period[] {
  const spans: Period[] = []
  for (let day = from; day <= to;) {
    const span = spanOf(every, day, calendar)
    if (span && span.to >= from && span.to <= to) spans.push(span)
    day = span ? addDays(span.to, 1) : addDays(day, 1)
  }
  return spans
}

/** Whether a period lies wholly in one term, or touches none. */
export function isDuring(part: 'term' | 'vacation', { from, to }: Period, calendar?: Calendar) {
  if (!calendar) return false
  if (part === 'term') return (partOf('term', from, calendar)?.to ?? '') >= to
  return (partOf('vacation', from, calendar)?.to ?? '') >= to
}

/** Monday is 0. */
function weekday(day: Day) {
  return (new Date(day).getUTCDay() + 6) % 7
}

/** The period of `count` months, counted from January, that a day is in. */
function lastOf(day: Day, count: number): Period {
  const [year, month] = day.split('-').map(Number)
  const first = Math.floor((month - 1) / count) * count + 1
  const next = new Date(Date.UTC(year, first - 1 + count, 1)).toISOString().slice(0, 10)
  const from = `${year}-${String(first).padStart(2, '0')}-01`
  const part = { 1: `${first}月`, 3: `第${'一二三四'[(first - 1) / 3]}季度`, 12: '' }[count]
  const half = first === 1 ? '上半年' : '下半年'
  return { from, to: addDays(next, -1), label: `${year}年${part ?? half}` }
}

function partOf(part: 'term' | 'vacation', day: Day, { semesters }: Calendar): Period | undefined {
  const ends = semesters.map(({ start, weeks }) => addDays(start, weeks * 7 - 1))
  const index = semesters.findLastIndex(({ start }) => start <= day)
  if (index < 0) return undefined
  const isTerm = day <= ends[index]
  const { start, name } = semesters[index]
  if (isTerm) return part === 'term' ? { from: start, to: ends[index], label: name } : undefined
  const next = semesters[index + 1]?.start
  if (part === 'term' || !next) return undefined
  return { from: addDays(ends[index], 1), to: addDays(next, -1), label: `${name}后的假期` }
}

function schoolYear(day: Day, { semesters }: Calendar): Period | undefined {
  const years = semesters.filter(({ id }) => id.endsWith('-1'))
  const index = years.findLastIndex(({ start }) => start <= day)
  const next = years[index + 1]?.start
  if (index < 0 || !next) return undefined
  const { start, id } = years[index]
  return { from: start, to: addDays(next, -1), label: `${id.slice(0, -2)}学年` }
}

/** The months just before a period of whole months; none before any other. */
export function before({ from, to }: Period): Period | undefined {
  const isWhole = from.endsWith('-01') && addDays(to, 1).endsWith('-01')
  if (!isWhole) return undefined
  const count = monthsOf(addDays(to, 1)) - monthsOf(from)
  const [year, month] = from.split('-').map(Number)
  const start = new Date(Date.UTC(year, month - 1 - count, 1)).toISOString().slice(0, 10)
  return { from: start, to: addDays(from, -1), label: '' }
}

function monthsOf(day: Day) {
  const [year, month] = day.split('-').map(Number)
  return year * 12 + month
}

function named(from: Day, to: Day): Period {
  return { from, to, label: `${spell(from)}至${spell(to)}` }
}

function spell(day: Day) {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}
