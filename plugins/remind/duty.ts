import type { Context } from 'koishi'
import { planDutyReminders, remindedOf, reminderText } from '../duty'

/** Reminds whoever is on duty tomorrow, the evening before. */
export function remindOfDuty(ctx: Context) {
  ctx.jobs.add({
    name: 'duty',
    plan: (from, to) => planDutyReminders(ctx, from, to),
    async run({ key, day, until }) {
      for (const { shift, person } of remindedOf(ctx, day)) {
        const text = reminderText(shift, person)
        const own = `${key}:${shift.name}:${person.name}`
        await ctx.courier.pushEach([person], { key: own, text, until })
      }
    },
  })
}
