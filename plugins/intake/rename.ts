import type { Context } from 'koishi'
import type { Reception } from './reception'

export const name = 'intake-rename'
export const inject = ['policy', 'roster', 'manuscript', 'ledger', 'score', 'courier', 'archive']

/** `/改名`: takes the manuscript last refused for its name alone, under the proper name. */
export function apply(ctx: Context, reception: Reception) {
  ctx
    .command('改名', { role: ['officer', 'leader'], captureQuote: false })
    .action(({ session }) => {
      const account = { platform: session!.platform, userId: session!.userId! }
      const refused = ctx.ledger.lastRefused(account)
      const accepted = ctx.ledger.lastSubmitted(account)
      const isLast = refused && refused.seq > (accepted?.seq ?? 0)
      if (!isLast || !refused.payload.rename) return session!.text('.nothing')
      return reception.again(session!, refused, refused.payload.rename)
    })
}
