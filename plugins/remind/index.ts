import type { Context } from 'koishi'
import { remindOfCommissions } from './commission'
import { forecastQuotas } from './forecast'
import { planReminders } from './plan'
import { remind } from './remind'
import { renewReminders } from './renew'
import { tellOfUndelivered } from './undelivered'
import { lookAhead } from './years'

export { askProgress } from './progress'
export { nudgedText, owedText, progressText } from './texts'
export { nudge, type OutstandingRequest, whoOwes } from './who-owes'

export const name = 'remind'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier', 'jobs']

/** 提醒: only those who still owe, at the times the regulation says. */
export function apply(ctx: Context) {
  ctx.jobs.add({
    name: 'remind',
    plan: (from, to) => planReminders((day) => ctx.policy.at(day), ctx.policy.calendar, from, to),
    async run({ key, reminder, deadline, until }) {
      await remind(ctx, { key, wording: reminder, deadline, until })
    },
  })
  remindOfCommissions(ctx)
  forecastQuotas(ctx)
  lookAhead(ctx)
  renewReminders(ctx)
  tellOfUndelivered(ctx)
}
