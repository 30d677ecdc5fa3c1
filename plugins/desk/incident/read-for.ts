import type { Context } from 'koishi'
import type { Actor } from '../../deed'
import { bodiesOf, isWish, outsideSaid } from '../../incident'
import { readHeads } from './heads-words'
import { type BareWords, readAdded, readBare, takeNumber, withoutCourtesy } from './read'
import type { Reporting } from './reporting'

/** What words are to whoever says them: only the heads of the school order reports outside. */
export function readFor(
  ctx: Context,
  reporting: Reporting,
  by: Actor,
  said: string,
): BareWords | undefined {
  const leads = reporting.leads(by)
  const heads = leads === 'head' ? undefined : readHeads(ctx, by, said)
  if (heads) return heads
  const words = withoutCourtesy(said)
  const bare = readBare(words) ?? readBare(said)
  if (bare?.kind === 'instructed') return bare
  if (bare?.kind === 'unanswered') return { ...bare, words }
  const bodies = bodiesOf(ctx.policy.at().incident!)
  if (leads === 'head' && outsideSaid(takeNumber(words).rest, bodies))
    return { kind: 'instructed', words }
  if (reporting.readCalls(words)) return { kind: 'reported', words }
  const added = leads && (!bare || bare.kind === 'received') ? readAdded(said) : undefined
  if (!added) return bare
  return { kind: leads === 'head' && isWish(added) ? 'instructed' : 'remark', words: added }
}
