import type { Context } from 'koishi'
import { addDays, dayOf, endOfDay, formatMoment, workingTimeAfter } from '../calendar'
import { briefTitle } from '../deed'
import type { Occurrence } from '../jobs'
import type { Submission } from '../ledger'
import { nextStep, pendingIn, signersOf, signersText, type Step, stepSince } from '../signoff'
import { say } from './say'

/** Its key is `signoff:2024-0003:0:1`, or `signoff:2024-0003:0:over` when others are told. */
interface Planned extends Occurrence {
  receipt: string
  step: Step
  /** Hours of work that have passed. */
  hours: number
  isOver: boolean
}

/** Days in which a reminder that was missed is still of use. */
const DAYS = 3

/** Reminds leaders who have not answered, and tells the officer and the editors when it takes too long. */
export function remindOfSignatures(ctx: Context) {
  ctx.jobs.add({
    name: 'signoff',
    plan: () => pendingIn(ctx).flatMap((submission) => planOf(ctx, submission)),
    async run(planned) {
      const submission = ctx.ledger.find(planned.receipt)
      // Somebody may have signed meanwhile.
      if (!submission || nextStep(submission)?.no !== planned.step.no) return
      await (planned.isOver ? tellOthers : remindSigners)(ctx, planned, submission)
    },
  })
}

function planOf(ctx: Context, submission: Submission): Planned[] {
  const { receipt, entry } = submission
  const rules = ctx.policy.at(entry.payload.day).signOffs
  const step = nextStep(submission)
  if (!rules || !step) return []
  const since = stepSince(submission)
  const planned = (hours: number, name: string | number, isOver: boolean): Planned => {
    const at = workingTimeAfter(since, hours, rules, ctx.policy.calendar)
    const until = endOfDay(addDays(dayOf(at), DAYS))
    const key = `signoff:${receipt}:${step.no}:${+since}:${name}`
    return { key, at, until, receipt, step, hours, isOver }
  }
  const { remindAfter, escalateAfter } = rules
  const reminders = remindAfter.map((hours, index) => planned(hours, index + 1, false))
  // Of those missed while the bot was away only the last says anything.
  const last = reminders.findLast(({ at }) => +at <= Date.now())
  return [
    ...reminders.filter(({ at }) => !last || at >= last.at),
    ...(escalateAfter ? [planned(escalateAfter, 'over', true)] : []),
  ]
}

async function remindSigners(ctx: Context, { key, step, until }: Planned, submission: Submission) {
  const { receipt, entry } = submission
  const title = briefTitle(entry.payload.title)
  const at = formatMoment(new Date(entry.at), 'M月D日HH:mm')
  const text = say('signoff.remind', { receipt, title, at, step: step.name })
  await ctx.courier.pushEach(signersOf(ctx, submission), { key, text, until })
}

async function tellOthers(ctx: Context, planned: Planned, submission: Submission) {
  const { key, step, hours, until } = planned
  const { receipt, entry } = submission
  const about = {
    receipt,
    hours,
    unit: entry.unit,
    title: briefTitle(entry.payload.title),
    signers: signersText(signersOf(ctx, submission)),
    step: step.name,
  }
  const officers = ctx.roster.officersOf(entry.unit).filter(({ name }) => name === entry.by.name)
  await ctx.courier.pushEach(officers, { key, text: say('signoff.escalated', about), until })
  await ctx.courier.tellEditors({ key, text: say('signoff.escalated-editors', about) })
}
