import { today } from '../calendar'
import { type Actor, append, type Desk, forbidden, originOf, Refusal } from '../deed'
import type { Build, EntryOf } from '../ledger'
import {
  adoptedBefore,
  type AdoptionRequest,
  flawOf,
  type ItemsOf,
  obstacleTo,
} from './adoption-request'
import { itemsLeft, payloadItems } from './items'
import { type AdoptionOutcome, outcomeOf } from './outcome'
import { unclearItems } from './unclear-items'

/** Enters that items of submissions appeared in outlets, as far as that was not known yet. */
export async function adopt(
  desk: Desk,
  by: Actor,
  request: AdoptionRequest,
): Promise<AdoptionOutcome | Refusal> {
  const refusal =
    forbidden(by, 'editor') ?? flawOf(desk, request) ?? unclearItems(desk, by, request)
  if (refusal) return refusal
  const { manuscripts, outlets } = request
  const obstacles = manuscripts.flatMap((each) => obstacleTo(desk, each) ?? [])
  const drafts = manuscripts
    .filter((each) => !obstacleTo(desk, each))
    .flatMap((each) => outlets.map((outlet) => draftFor(desk, by, request, each, outlet)))
  const appended = await append(desk, ...drafts.map(({ build }) => build))
  if (appended instanceof Refusal) return appended
  const entries = appended.map(({ entry }) => entry as EntryOf<'adopted'>)
  const ids = new Set(drafts.map(({ id }) => id))
  const own = entries.filter(({ id }) => ids.has(id))
  const earlier = entries.filter(({ id }) => !ids.has(id))
  const notAdopted = [...obstacles, ...earlier.map(adoptedBefore)]
  return outcomeOf(desk, own, { notAdopted, day: request.day })
}

/** The entry for the items an outlet does not have yet, or the one that leaves nothing to do. */
function draftFor(
  desk: Desk,
  by: Actor,
  { traits = [], day = today() }: AdoptionRequest,
  { receipt, items }: ItemsOf,
  outlet: string,
): { id: string; build: Build } {
  const { unit } = desk.ledger.find(receipt)!.entry
  const origin = originOf(desk, by, unit, receipt, outlet)
  const build: Build = (state) => {
    const submission = state.submissions.get(receipt)!
    const left = itemsLeft(submission, outlet, items)
    const earlier = submission.adoptions.findLast(({ payload }) => payload.outlet === outlet)
    // The same message asked again finds its own entry.
    if (!left.length) return state.entries.get(origin.id) ?? earlier!
    const about = { outlet, items: payloadItems(submission, left), day }
    const payload = traits.length ? { ...about, traits } : about
    return { ...origin, type: 'adopted', ref: receipt, payload }
  }
  return { id: origin.id, build }
}
