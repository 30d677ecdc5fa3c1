import type { Day } from '../calendar'
import type { Unit } from './types'

/** The class a unit had on a day. */
export function classOn({ class: own, formerly }: Pick<Unit, 'class' | 'formerly'>, day: Day) {
  if (!formerly) return own
  const [then] = formerly
    .filter(({ until }) => day <= until)
    .toSorted((a, b) => (a.until < b.until ? -1 : 1))
  return then ? then.class : own
}
