import type { Context } from 'koishi'
import type { Occurrence } from '../jobs'
import { addDays, type Day, dayOf, daysBetween, endOfDay, moment } from '../calendar'
import { type Quota } from '../policy'
import { spanOf } from '../score'
import { standingsOf } from './progress'
import { quotaText } from './texts'
import { say } from './say'

/** Its key is `quota:综合类信息:2021-01-01:75`. */
interface Planned extends Occurrence {
  quota: Quota
}

/** Tells units, and officers, that are behind what is still missing, when so much of the period has passed. */
export function forecastQuotas(ctx: Context) {
  ctx.jobs.add({
    name: 'quota',
    plan(from, to) {
      // Every day of a period plans the same.
      const planned = new Map<string, Planned>()
      for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1))
        for (const quota of ctx.policy.at(day).quotas)
          for (const each of planOf(ctx, quota, day)) planned.set(each.key, each)
      return [...planned.values()]
    },
    run: (planned) => tell(ctx, planned),
  })
}

/** The reminders of a quota in the period a day is in, each on a working day. */
function planOf({ policy }: Context, quota: Quota, day: Day): Planned[] {
  const { remind } = quota
  const { calendar } = policy
  const period = spanOf(quota.every, day, { calendar, yearFrom: policy.at(day).yearFrom })
  if (!remind || !period) return []
  const { from, to } = period
  const length = daysBetween(from, to) + 1
  return remind.after.flatMap((percent) => {
    const passed = addDays(from, Math.floor((length * percent) / 100))
    const [on] = calendar.workdays(passed, to)
    const key = `quota:${quota.name}:${from}:${percent}`
    // It is as true on the day after.
    return on ? [{ key, at: moment(on, remind.at), until: endOfDay(addDays(on, 1)), quota }] : []
  })
}

async function tell(ctx: Context, { key, until, quota }: Planned) {
  const standings = ctx.roster.units.flatMap(({ name }) => standingsOf(ctx, name))
  for (const { unit, officer, progress } of standings) {
    if (progress.name !== quota.name || progress.isMet) continue
    const text = say('remind.forecast', { who: officer ?? unit, progress: quotaText(progress) })
    const told = ctx.roster.officersOf(unit).filter(({ name }) => !officer || name === officer)
    await ctx.courier.pushEach(told, { key, text, until })
  }
}
