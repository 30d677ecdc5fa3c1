import type { Context } from 'koishi'
import { planReminders } from './plan'
import { remind } from './remind'

export const name = 'remind-weekly'
export const inject = ['policy', 'roster', 'ledger', 'courier', 'jobs']

/** Reminds of what is due every week, as the regulation says. */
export function apply(ctx: Context) {
  ctx.jobs.add({
    name: 'remind',
    plan: (from, to) => planReminders((day) => ctx.policy.at(day), ctx.policy.calendar, from, to),
    async run({ key, reminder, deadline, until }) {
      await remind(ctx, { key, wording: reminder, deadline, until })
    },
  })
}
