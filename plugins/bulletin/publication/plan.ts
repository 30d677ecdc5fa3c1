import { addDays, type Calendar, type Day, dayOf, moment, type Period } from '../../calendar'
import { type Policy, type Bulletin } from '../../policy'
import { monthKey, periodBefore } from './scope'

/** The draft or a post of a publication, at its moment. */
export interface Planned {
  /** `bulletin:2021-05:draft`, `bulletin:2021-05:post`, `bulletin:2021-05:post:2021-06-02` */
  key: string
  step: 'draft' | 'post'
  at: Date
  until: Date
  /** When it is posted: one that was missed is made up for on the next working day. */
  posts: Date[]
  /** The month or quarter that is made public. */
  period: Period
  bulletin: Bulletin
}

/** Working days on which a post is tried. */
const POSTS = 5

/** Milliseconds after which a post is missed: whoever comes back sends the draft first. */
const LATE = 5 * 60_000

/** The drafts and posts whose moment is from `from` to `to`. */
export function planBulletins(
  policyAt: (day: Day) => Policy,
  calendar: Calendar,
  from: Date,
  to: Date,
): Planned[] {
  const planned: Planned[] = []
  for (let first = firstOf(dayOf(from)); first <= dayOf(to); first = firstOf(addDays(first, 31))) {
    const policy = policyAt(first)
    const period = periodBefore(policy, first)
    const isJustOver = addDays(period.to, 1) === first
    if (policy.bulletin && isJustOver) {
      planned.push(...stepsOf(policy.bulletin, period, first, calendar))
    }
  }
  return planned.filter(({ at }) => from <= at && at <= to)
}

/** What is done about a period in the month after it, which begins with `first`. */
function stepsOf(bulletin: Bulletin, period: Period, first: Day, calendar: Calendar): Planned[] {
  const next = firstOf(addDays(first, 31))
  const workdays = calendar.workdays(first, addDays(next, -1))
  const dayAt = ({ workday }: Bulletin['post']) => workdays.at(workday - 1) ?? workdays.at(-1)
  const [draftDay, postDay] = [dayAt(bulletin.draft), dayAt(bulletin.post)]
  if (!draftDay || !postDay) return []
  const days = workdays.filter((day) => day >= postDay).slice(0, POSTS)
  const posts = days.map((day) => moment(day, bulletin.post.at))
  const common = { period, bulletin, posts }
  const key = `bulletin:${monthKey(period)}`
  const draft = moment(draftDay, bulletin.draft.at)
  return [
    { key: `${key}:draft`, step: 'draft', at: draft, until: posts.at(-1)!, ...common },
    ...posts.map((at, index): Planned => {
      const until = new Date(at.getTime() + LATE)
      const own = index ? `${key}:post:${days[index]}` : `${key}:post`
      return { key: own, step: 'post', at, until, ...common }
    }),
  ]
}

function firstOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}
