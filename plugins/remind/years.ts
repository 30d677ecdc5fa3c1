import type { Context } from 'koishi'
import { today } from '../policy'
import { sayIn } from './say'

export const name = 'remind-years'
export const inject = ['policy', 'roster', 'courier']

const DAY = 24 * 3600_000

/** Days before a year begins in which its holidays should be known: they are published in November. */
const AHEAD = 30

/** Tells the log and, once, the editors when the holidays of a year are not known. */
export function apply(ctx: Context) {
  const look = async () => {
    const soon = new Date(Date.now() + AHEAD * DAY).getUTCFullYear()
    for (const year of new Set([Number(today().slice(0, 4)), soon])) {
      if (!ctx.policy.calendar.covers(year)) await tell(ctx, year)
    }
  }
  ctx.on('ready', look)
  ctx.setInterval(look, DAY)
}

async function tell(ctx: Context, year: number) {
  ctx.logger('remind').info('还不知道%d年的放假安排，先按周一到周五上班算', year)
  const content = sayIn(ctx)('unknown-year', { year })
  const until = new Date(Date.now() + DAY * AHEAD)
  for (const editor of ctx.roster.roster.editors) {
    const to = ctx.courier.reach(editor)
    if (!to) continue
    const key = `calendar:${year}:${to.platform}:${to.channelId}`
    await ctx.courier.push({ key, to, content, until })
  }
}
