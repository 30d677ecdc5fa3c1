import type { Context } from 'koishi'
import { addDays, type Day, dayOf, endOfDay, moment } from '../../calendar'
import { Refusal } from '../../deed'
import { isAsListed, review, reviewText } from '../../membership'
import { say } from '../../text'

/** Tells the editors once a month, privately, where the roster and the groups differ; if they do. */
export function reviewRosterMonthly(ctx: Context) {
  ctx.jobs.add({
    name: 'roster-review',
    plan: (from, to) => planReviews(ctx, from, to),
    run: ({ key }) => tellReview(ctx, key),
  })
}

/** The reviews whose moment is from `from` to `to`: one a month, on its so-manieth working day. */
function planReviews({ policy }: Context, from: Date, to: Date) {
  const planned = []
  for (let first = firstOf(dayOf(from)); first <= dayOf(to); first = firstOf(addDays(first, 31))) {
    const { workday, at: time } = policy.at(first).rosterReview
    const last = addDays(firstOf(addDays(first, 31)), -1)
    const workdays = policy.calendar.workdays(first, last)
    const day = workdays.at(workday - 1) ?? workdays.at(-1)
    if (!day) continue
    const key = `roster-review:${first.slice(0, 7)}`
    planned.push({ key, at: moment(day, time), until: endOfDay(last) })
  }
  return planned.filter(({ at }) => from <= at && at <= to)
}

async function tellReview(ctx: Context, key: string) {
  const found = await review(ctx)
  if (found instanceof Refusal || isAsListed(found)) return
  const text = [say('membership.review.monthly'), reviewText(ctx, found, true)].join('\n')
  await ctx.courier.tellEditors({ key, text })
}

function firstOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}
