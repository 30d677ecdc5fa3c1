import { partsOf, today } from '../../calendar'
import type { Address } from '../../courier'
import { type Actor, type Desk, forbidden, originOf, Refusal, refusalOf } from '../../deed'
import { type Build, type EntryOf } from '../../ledger'
import { announce } from './announce'
import { drawUp } from './papers'
import { monthKey, type Scope } from './scope'

/** The ledger went on while the files were made. */
class Overtaken extends Error {}

/** How often they are made anew then. */
const TRIES = 5

/** Who publishes, and the entry's id. */
export type Origin = ReturnType<typeof originOf>

export interface Settled {
  entry: EntryOf<'published'>
  /** Why there are no pictures, when they could not be drawn. */
  failure?: unknown
}

/** A month that is public now; its pictures and files are on their way. */
export interface Published extends Settled {
  /** No group is served: only whoever asked is shown it. */
  isAlone: boolean
}

/** Makes a month that is over public, for good, and sends it to the groups and the editors. */
export async function publish(
  desk: Desk,
  by: Actor,
  { scope, asker }: { scope: Scope; asker?: Address },
): Promise<Published | Refusal> {
  const refusal = forbidden(by)
  if (refusal) return refusal
  if (!scope.isFinal) {
    return new Refusal(`bulletin.publication.means-${scope.isOver ? 'over' : 'stage'}`)
  }
  const origin = originOf(desk, by, '', 'published')
  const settled = await settle(desk, scope, origin)
  if (settled instanceof Refusal) return settled
  if (settled.entry.id !== origin.id) return publishedBefore(settled.entry)
  await announce(desk, settled.entry, asker)
  return { ...settled, isAlone: desk.courier.groups().length === 0 }
}

/**
 * Settles a month: makes its files, stores them, and enters that it is public. What is published is
 * what is settled: when the ledger went on meanwhile, the files are made anew. Gives the entry of
 * whoever was first, and a refusal when entries keep coming, or it was held back meanwhile.
 * @param draw makes the files, which takes seconds
 */
export async function settle(
  desk: Desk,
  scope: Scope,
  origin: Origin,
  draw = drawUp,
): Promise<Settled | Refusal> {
  const began = desk.ledger.entries.length
  for (let left = TRIES; left > 0; left--) {
    const { published, postponed } = desk.ledger.state
    const earlier = published.get(monthKey(scope.period))
    if (earlier) return { entry: earlier }
    const held = postponed.get(monthKey(scope.period))
    if (held && held.seq > began) return new Refusal('bulletin.publication.held', [held.seq])
    try {
      return await tryToSettle(desk, scope, origin, draw)
    } catch (error) {
      if (!(error instanceof Overtaken)) return refusalOf(error)
    }
  }
  return new Refusal('bulletin.publication.busy')
}

async function tryToSettle(
  desk: Desk,
  scope: Scope,
  origin: Origin,
  draw: typeof drawUp,
): Promise<Settled> {
  const { period } = scope
  const seen = desk.ledger.entries.length
  const { pictures, workbook, notice, failure } = await draw(desk, scope, today())
  if (desk.ledger.entries.length !== seen) throw new Overtaken()
  const papers = [...pictures, workbook, notice].map(async ({ name, bytes }) => {
    return { name, ...(await desk.storage.files.put(bytes)) }
  })
  const files = await Promise.all(papers)
  const build: Build = (state, _, seq) => {
    const earlier = state.published.get(monthKey(period))
    if (earlier) return earlier
    if (seq !== seen + 1) throw new Overtaken()
    return { ...origin, type: 'published', payload: { period, files } }
  }
  const { entry } = await desk.ledger.append(build)
  return { entry: entry as EntryOf<'published'>, failure }
}

export function publishedBefore({ seq, at, payload }: EntryOf<'published'>): Refusal {
  return new Refusal('bulletin.publication.published-before', {
    period: payload.period.label,
    no: seq,
    ...partsOf(new Date(at)),
  })
}
