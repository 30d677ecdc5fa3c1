import { type Context, Universal } from 'koishi'
import { contactOf, swapNewsText, swapQuestion } from '../../duty'
import type { Entry, Swap } from '../../ledger'
import { sameName } from '../../roster'

/** How far back is looked for what was not told before the bot ended, in milliseconds. */
const LOOKBACK = 24 * 3600_000

/** Days in which it is of use to hear of a swap. */
const USEFUL = 7 * 24 * 3600_000

/** Asks whoever is to take over a shift, and tells everybody concerned what they answered. */
export function tellOfSwaps(ctx: Context) {
  ctx.on('ledger/appended', (entries) => void announce(ctx, entries))

  ctx.on('bot-status-updated', ({ status }) => {
    if (status !== Universal.Status.ONLINE) return
    const since = Date.now() - LOOKBACK
    void announce(
      ctx,
      ctx.ledger.entries.filter(({ at }) => Date.parse(at) >= since),
    )
  })
}

async function announce(ctx: Context, entries: readonly Entry[]): Promise<void> {
  const { swaps } = ctx.ledger.state
  try {
    for (const entry of entries) {
      const asked = entry.type === 'swap-asked' ? swaps.get(entry.id) : undefined
      if (asked && !asked.answer) await ask(ctx, asked)
      const answered = entry.type === 'swap-answered' ? swaps.get(entry.ref!) : undefined
      if (answered) await tell(ctx, answered)
    }
  } catch (error) {
    ctx.logger('desk').warn('[desk] 换班未能告知：%s', error)
  }
}

async function ask(ctx: Context, swap: Swap): Promise<void> {
  const { id, payload } = swap.entry
  const until = new Date(Date.now() + USEFUL)
  const to = [contactOf(ctx, payload.to)]
  await ctx.courier.pushEach(to, { key: `duty-swap:${id}`, text: swapQuestion(swap), until })
}

/** Whoever answered knows. */
async function tell(ctx: Context, swap: Swap): Promise<void> {
  const { from, to } = swap.entry.payload
  const { id, by } = swap.answer!
  const news = {
    key: `duty-swapped:${id}`,
    text: swapNewsText(swap),
    until: new Date(Date.now() + USEFUL),
  }
  const both = [contactOf(ctx, { name: from }), contactOf(ctx, to)]
  const concerned = [...both, ...ctx.roster.editors].filter(
    ({ name }, at, all) =>
      !sameName(name, by.name) && all.findIndex((each) => sameName(each.name, name)) === at,
  )
  await ctx.courier.pushEach(concerned, news)
}
