import { addDays, type Calendar, type Day, dayOf, moment, type Period } from '../../calendar'
import { type Policy, type Bulletin } from '../../policy'
import { monthBefore, monthKey } from './scope'

/** The draft or the post of a month's publication, at its moment. */
export interface Planned {
  /** `bulletin:2021-05:draft` */
  key: string
  step: 'draft' | 'post'
  at: Date
  until: Date
  /** The month that is made public. */
  period: Period
  bulletin: Bulletin
}

/** Days in which a post that was missed is still made. */
const PATIENCE = 7

/** The drafts and posts whose moment is from `from` to `to`. */
export function planBulletins(
  policyAt: (day: Day) => Policy,
  calendar: Calendar,
  from: Date,
  to: Date,
): Planned[] {
  const planned: Planned[] = []
  for (let first = firstOf(dayOf(from)); first <= dayOf(to); first = firstOf(addDays(first, 31))) {
    const { bulletin } = policyAt(first)
    if (bulletin) planned.push(...stepsOf(bulletin, first, calendar))
  }
  return planned.filter(({ at }) => from <= at && at <= to)
}

/** What is done in the month of a day about the month before. */
function stepsOf(bulletin: Bulletin, first: Day, calendar: Calendar): Planned[] {
  const workdays = calendar.workdays(first, addDays(firstOf(addDays(first, 31)), -1))
  const dayAt = ({ workday }: Bulletin['post']) => workdays.at(workday - 1) ?? workdays.at(-1)
  const [draftDay, postDay] = [dayAt(bulletin.draft), dayAt(bulletin.post)]
  if (!draftDay || !postDay) return []
  const period = monthBefore(first)
  const [draft, post] = [moment(draftDay, bulletin.draft.at), moment(postDay, bulletin.post.at)]
  const common = { period, bulletin }
  const key = `bulletin:${monthKey(period)}`
  const late = moment(addDays(postDay, PATIENCE), '00:00')
  return [
    { key: `${key}:draft`, step: 'draft', at: draft, until: post, ...common },
    { key: `${key}:post`, step: 'post', at: post, until: late, ...common },
  ]
}

function firstOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}
