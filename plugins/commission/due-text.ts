import { dayOf, partsOf, today } from '../calendar'
import { say } from './say'

/** `6月10日17:00`, with its year when it is not this one. */
export function dueText(due: Date): string {
  const { month, date, time } = partsOf(due)
  const year = dayOf(due).slice(0, 4)
  const key = today().startsWith(year) ? 'when' : 'when-year'
  return say(`commission.${key}`, [month, date, time, year])
}
