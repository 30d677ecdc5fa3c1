import type { Context } from 'koishi'
import type { sessionOrigin } from '../chat'
import { type Build, type EntryOf, LedgerError } from '../ledger'
import { today } from '../calendar'
import { drawUp, keep } from './bulletin-papers'
import { monthKey, type Scope } from './bulletin-scope'

/** The ledger went on while the files were made. */
class Overtaken extends Error {}

/** How often they are made anew then. */
const TRIES = 5

/** Who publishes, and the entry's id. */
export type Origin = ReturnType<typeof sessionOrigin>

/**
 * Settles a month: makes its files, keeps them, and enters that it is public. What is published is
 * what is settled: when the ledger went on meanwhile, the files are made anew. Gives the entry of
 * whoever was first. Rejects with `LedgerError` when entries keep coming.
 */
export async function publish(
  ctx: Context,
  scope: Scope,
  origin: Origin,
): Promise<EntryOf<'published'>> {
  for (let left = TRIES; left > 0; left--) {
    const earlier = ctx.ledger.state.published.get(monthKey(scope.period))
    if (earlier) return earlier
    try {
      return await tryToPublish(ctx, scope, origin)
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
    }
  }
  throw new LedgerError('正在不断收稿，公示没有做成')
}

async function tryToPublish(ctx: Context, scope: Scope, origin: Origin) {
  const { period } = scope
  const seen = ctx.ledger.entries.length
  const made = await drawUp(ctx, scope, today())
  if (ctx.ledger.entries.length !== seen) throw new Overtaken()
  const files = await keep(ctx, [...made.pictures, made.workbook, made.notice])
  const build: Build = (state, _, seq) => {
    const earlier = state.published.get(monthKey(period))
    if (earlier) return earlier
    if (seq !== seen + 1) throw new Overtaken()
    return { ...origin, type: 'published', payload: { period, files } }
  }
  const { entry } = await ctx.ledger.append(build)
  return entry as EntryOf<'published'>
}
