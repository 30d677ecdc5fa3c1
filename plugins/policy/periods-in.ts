import type { Quota } from './scoring-period'

type Span = Pick<Quota, 'every' | 'during'>

type Lengths = Partial<Record<string, number>>

const perMonth: Lengths = { 'half-month': 2, month: 1 }
const months: Lengths = { month: 1, quarter: 3, 'half-year': 6, year: 12, 'school-year': 12 }

/** The longest there are, in days. */
const days: Lengths = {
  day: 1,
  week: 7,
  'half-month': 16,
  month: 31,
  quarter: 92,
  'half-year': 184,
  year: 366,
  'school-year': 371,
}

/** A term and a vacation are hardly longer: days, and what of each kind there is in them. */
const inPart: Record<'term' | 'vacation', Lengths> = {
  term: { day: 182, week: 26, 'half-month': 12, month: 6, quarter: 2 },
  vacation: { day: 91, week: 13, 'half-month': 6, month: 3 },
}

/** The same of all terms of a year, which leave some of it, and of all its vacations. */
const inYear: Record<'term' | 'vacation', Lengths> = {
  term: { day: 336, week: 48, 'half-month': 22, month: 11, quarter: 4 },
  vacation: { day: 182, week: 26, 'half-month': 12, month: 6 },
}

/** How many periods of a kind can end in one of another kind at most; undefined when that is open. */
export function periodsIn(
  outer: Span['every'],
  { every: inner, during }: Span,
): number | undefined {
  if (outer === inner) return 1
  if (outer === 'term' || outer === 'vacation') return inPart[outer][inner]
  const whole = wholePeriodsIn(outer, inner)
  const isYear = outer === 'year' || outer === 'school-year'
  const some = during && (isYear ? inYear[during] : undefined)?.[inner]
  return whole === undefined || some === undefined ? whole : Math.min(whole, some)
}

function wholePeriodsIn(outer: Span['every'], inner: Span['every']): number | undefined {
  const size = days[outer]
  if (size && (inner === 'day' || inner === 'week')) return Math.ceil(size / days[inner]!)
  const own = months[outer]
  if (own && perMonth[inner]) return own * perMonth[inner]
  if (own && months[inner]) return Math.floor(own / months[inner])
  return inner === 'term' || inner === 'vacation' ? 3 : undefined
}

/** The days of a period, at most. */
export function daysOf(every: Span['every']): number {
  return days[every] ?? inPart[every as 'term' | 'vacation'].day!
}
