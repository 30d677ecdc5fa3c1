import { addDays, type Day, today } from '../calendar'

/** Days after which what a unit handed in has to do with nothing new. */
const DAYS = 60

/** The first day of those in which a manuscript may be told again, mended, or waited for. */
export function lately(): Day {
  return addDays(today(), -DAYS)
}
