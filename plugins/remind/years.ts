import type { Context } from 'koishi'
import { daysBetween, today } from '../calendar'
import { say } from './say'

const DAY = 24 * 3600_000

/** Days before a year begins in which its holidays should be known: they are published in November. */
const AHEAD = 30

/** Tells the log and, once, the editors when the holidays of a year or the next semester are not known. */
export function lookAhead(ctx: Context) {
  const look = async () => {
    const soon = new Date(Date.now() + AHEAD * DAY).getUTCFullYear()
    const { calendar } = ctx.policy
    for (const year of new Set([Number(today().slice(0, 4)), soon])) {
      if (!calendar.covers(year)) await tell(ctx, `calendar:${year}`, 'unknown-year', { year })
    }
    const { id, name, start, weeks } = calendar.semesters.at(-1)!
    const isNear = daysBetween(today(), start) + weeks * 7 < AHEAD
    if (isNear) await tell(ctx, `calendar:${id}`, 'last-semester', { name })
  }
  ctx.on('ready', look)
  ctx.setInterval(look, DAY)
}

async function tell(ctx: Context, key: string, path: string, values: object) {
  const text = say(`remind.${path}`, values)
  ctx.logger('remind').info('%s', text)
  await ctx.courier.tellEditors({ key, text, until: new Date(Date.now() + DAY * AHEAD) })
}
