import type { Context } from 'koishi'
import { remindOfCommissions } from './commission'
import { remindOfDuty } from './duty'
import { forecastQuotas } from './forecast'
import { remindOfInstructions } from './instruction'
import { planReminders } from './plan'
import { remind } from './remind'
import { remindOfSignatures } from './signoff'
import { renewReminders } from './renew'
import { tellOfUndelivered } from './undelivered'
import { lookAhead } from './years'

export { askProgress } from './progress'
export { askDueNow, dueText, lateDueText } from './due-now'
export { nudgedText, nudgeQuestion, owedList, progressList } from './texts'
export { nudge, type OutstandingRequest, whomToNudge, whoOwes } from './who-owes'

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
  remindOfInstructions(ctx)
  remindOfSignatures(ctx)
  remindOfDuty(ctx)
  forecastQuotas(ctx)
  lookAhead(ctx)
  renewReminders(ctx)
  tellOfUndelivered(ctx)
}
