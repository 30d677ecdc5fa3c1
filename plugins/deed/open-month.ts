import { addDays, type Day, parsePeriod, type Period, today } from '../calendar'
import type { Desk } from './desk'
import { type Filter, type Selection, select, submissionsIn } from './filter'
import { Refusal } from './refusal'
import { say } from '../text'

type Books = Pick<Desk, 'policy' | 'roster' | 'ledger'>

/** The month before this one, while it is still to be made public; undefined where no month is. */
export function openMonth({
  policy,
  ledger,
}: Pick<Books, 'policy' | 'ledger'>): Period | undefined {
  if (!policy.at().bulletin) return undefined
  const last = addDays(firstOf(today()), -1)
  const published = [...ledger.state.published.values()]
  const isPublic = published.some(({ payload: { period } }) => period.to >= last)
  return isPublic ? undefined : parsePeriod(last.slice(0, 7), last)
}

/** What is selected when no time is said: this month, and the one before where it is open and has manuscripts. */
export function selectOpen(desk: Books, filter: Filter): Selection | Refusal {
  const selection = select(desk, filter)
  const before = filter.week || filter.period ? undefined : openMonth(desk)
  if (!before || selection instanceof Refusal) return selection
  const earlier = submissionsIn(desk, { ...selection, period: before })
  if (!earlier.some(({ status, adoptions }) => status === 'accepted' && !adoptions.length)) {
    return selection
  }
  const label = [before.label, selection.period.label].join(say('deed.and'))
  return { ...selection, period: { ...selection.period, from: before.from, label } }
}

function firstOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}
