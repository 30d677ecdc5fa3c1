import type { Every } from './scoring-period'

/** Rough length in days: shorter periods are reckoned first, and what longer ones give is not theirs. */
export const lengths: Record<Every, number> = {
  day: 1,
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
