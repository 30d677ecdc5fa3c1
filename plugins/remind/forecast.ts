import type { Context } from 'koishi'
import { addDays, type Calendar, type Day, dayOf, daysBetween, moment, type Quota } from '../policy'
import { spanOf } from '../score'
import { officersOf } from './people'
import { progressText } from './progress'
import { sayIn } from './say'

export const name = 'remind-forecast'
export const inject = ['policy', 'roster', 'score', 'courier', 'jobs']

interface Planned {
  /** `quota:综合类信息:2021-01-01:75` */
  key: string
  at: Date
  until: Date
  quota: Quota
}

/** Tells units that are behind what is still missing, when so much of the period has passed. */
export function apply(ctx: Context) {
  const plan = (from: Date, to: Date) => {
    const planned = new Map<string, Planned>()
    for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
      for (const quota of ctx.policy.at(day).quotas)
        for (const each of planOf(quota, day, ctx.policy.calendar)) planned.set(each.key, each)
    }
    return [...planned.values()].filter(({ at }) => from <= at && at <= to)
  }
  ctx.jobs.add({
    name: 'quota',
    plan,
    async run({ key, at }) {
      const planned = plan(at, at).find((each) => each.key === key)
      if (planned) await tell(ctx, planned)
    },
  })
}

/** The reminders of a quota in the period a day is in, each on a working day. */
function planOf(quota: Quota, day: Day, calendar: Calendar): Planned[] {
  const period = spanOf(quota.every, day, calendar)
  if (!quota.remind || !period) return []
  const { from, to } = period
  const length = daysBetween(from, to) + 1
  return quota.remind.after.flatMap((percent) => {
    const passed = addDays(from, Math.floor((length * percent) / 100))
    const [on] = calendar.workdays(passed, to)
    const key = `quota:${quota.name}:${from}:${percent}`
    return on
      ? [{ key, at: moment(on, quota.remind!.at), until: moment(addDays(on, 1), '22:00'), quota }]
      : []
  })
}

async function tell(ctx: Context, { key, until, quota }: Planned) {
  const say = sayIn(ctx)
  for (const { name: unit } of ctx.roster.roster.units) {
    const progress = ctx.score.progress(unit).find((each) => each.name === quota.name)
    if (!progress || progress.isMet) continue
    const content = say('forecast', { unit, progress: progressText(progress, say) })
    const officers = officersOf(ctx, [unit]).map(({ officer }) => officer)
    await ctx.courier.pushEach(officers, { key, content, until })
  }
}
