import type { Context } from 'koishi'
import { planReminders } from './plan'
import { remind } from './remind'

export const name = 'remind-weekly'
export const inject = ['policy', 'roster', 'ledger', 'courier', 'jobs']

/** Reminds of what is due every week, as the regulation says. */
export function apply(ctx: Context) {
  const plan = (from: Date, to: Date) =>
    planReminders((day) => ctx.policy.at(day), ctx.policy.calendar, from, to)
  ctx.jobs.add({
    name: 'remind',
    plan,
    async run({ key, at }) {
      const planned = plan(at, at).find((each) => each.key === key)
      if (planned) await remind(ctx, key, planned.reminder, planned.deadline, planned.until)
    },
  })
}
