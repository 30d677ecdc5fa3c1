import {
  addDays,
  type Calendar,
  type Day,
  mondayOf,
  monthsOf,
  partAround,
  partOfYear,
  type Period,
  schoolYearOf,
  termPart,
} from '../../calendar'
import { type Every } from '../../policy'

const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** What years are: the school's by its calendar, and the regulation's by the month they begin with. */
export interface Years {
  /** Without it there are no terms and vacations. */
  calendar?: Calendar
  /** From 1. */
  yearFrom: number
}

/** The period of a kind that a day is in; none outside terms, in terms, or without a calendar. */
export function spanOf(every: Every, day: Day, years: Years): Period | undefined {
  const { calendar, yearFrom } = years
  switch (every) {
    case 'day':
      return { from: day, to: day, label: spell(day) }
    case 'week': {
      const from = mondayOf(day)
      return named(from, addDays(from, 6))
    }
    case 'half-month': {
      const isFirst = day.slice(8) <= '15'
      const month = day.slice(0, 7)
      return isFirst
        ? named(`${month}-01`, `${month}-15`)
        : named(`${month}-16`, partAround(day, 1, 1).to)
    }
    case 'term':
    case 'vacation':
      return calendar && termPart(every, day, calendar)
    case 'school-year':
      return calendar && schoolYearOf(day, calendar)
    default:
      return partAround(day, months[every], yearFrom)
  }
}

/** The periods of a kind that end on the days `from` to `to`, in order. */
export function spansOf(every: Every, from: Day, to: Day, years: Years): Period[] {
  const spans: Period[] = []
  for (let day = from; day <= to;) {
    const span = spanOf(every, day, years)
    if (span && span.to >= from && span.to <= to) spans.push(span)
    day = span ? addDays(span.to, 1) : addDays(day, 1)
  }
  return spans
}

/** The months just before a period of whole months; none before any other. */
export function periodBefore({ from, to }: Period): Period | undefined {
  const isWhole = from.endsWith('-01') && addDays(to, 1).endsWith('-01')
  if (!isWhole) return undefined
  const [year, month] = from.split('-').map(Number)
  const { from: start } = partOfYear(year, month - monthsOf({ from, to }).length, 1, 1)
  return { from: start, to: addDays(from, -1), label: '' }
}

function named(from: Day, to: Day): Period {
  return { from, to, label: `${spell(from)}至${spell(to)}` }
}

function spell(day: Day) {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}
