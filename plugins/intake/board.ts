import type { Context } from 'koishi'
import { parseReceipt } from '../ledger'
import { type Period, parsePeriod, today } from '../policy'
import type { Unit } from '../roster'
import { isForPicture, showPicture } from './board-picture'

export const name = 'intake-board'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier']

/**
 * `/积分` and `/积分榜`: how the units stand, in words or as a picture. `/明细`: where the points of a
 * unit or a manuscript come from.
 */
export function apply(ctx: Context) {
  ctx.command('积分 [words:text]').action(({ session }, text = '') => {
    const { period, unit, unclear } = understand(ctx, text)
    if (unclear) return session!.text('.unclear', [unclear])
    if (isForPicture(ctx, period, unit)) return showPicture(ctx, session!, period, unit)
    return ctx.score.boardText(session!, period, unit)
  })

  ctx
    .command('积分榜 [words:text]')
    .alias('排行榜', '排行', '排名')
    .action(({ session }, text = '') => {
      const { period, unit, unclear } = understand(ctx, text)
      if (unclear) return session!.text('.unclear', [unclear])
      return showPicture(ctx, session!, period, unit)
    })

  ctx
    .command('明细 [words:text]')
    .alias('积分明细', '为什么')
    .action(({ session }, text = '') => {
      const receipt = parsePeriod(text, today()) ? undefined : parseReceipt(text, thisYear())
      if (receipt && ctx.ledger.find(receipt)) return ctx.score.whyText(session!, receipt)
      const { period, unit = ctx.roster.identify(session!)?.unit, unclear } = understand(ctx, text)
      if (unclear) return session!.text('.unclear', [unclear])
      if (!unit) return session!.text('.unit')
      return ctx.score.detailText(session!, period, unit)
    })
}

function thisYear() {
  return today().slice(0, 4)
}

/** Reads a period and a unit in either order; `unclear` is the first word that is neither. */
function understand(ctx: Context, text: string) {
  const day = today()
  const said: { period: Period; unit?: Unit; unclear?: string } = { period: parsePeriod('', day)! }
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const period = parsePeriod(word, day, ctx.policy.at(day).yearFrom)
    const unit = period ? undefined : ctx.roster.match(word)
    if (period) said.period = period
    else if (unit) said.unit = unit
    else said.unclear ??= word
  }
  return said
}
