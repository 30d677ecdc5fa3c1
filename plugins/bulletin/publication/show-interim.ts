import { type Period, today } from '../../calendar'
import type { Address } from '../../courier'
import { type Actor, type Desk, forbidden, Refusal } from '../../deed'
import { placesOf, sendOut } from './announce'
import { drawUp } from './papers'
import { isPosted } from './post'
import type { Scope } from './scope'

/** What is on its way to the groups and the editors, or the editors only. */
export interface Shown {
  period: Period
  /** To the editors only. */
  isInternal: boolean
  /** No group is served: only whoever asked is shown it. */
  isAlone: boolean
  /** Why there are no pictures, when they could not be drawn. */
  failure?: unknown
}

/** Sends out how a period stands, once until something changes; nothing is settled. */
export async function showInterim(
  desk: Desk,
  by: Actor,
  { scope, asker }: { scope: Scope; asker?: Address },
): Promise<Shown | Refusal> {
  const refusal = forbidden(by)
  if (refusal) return refusal
  const day = today()
  const { from, to, label } = scope.period
  const key = `bulletin:shown:${from}:${to}:${day}:${desk.ledger.entries.length}`
  if (isPosted(desk, placesOf(desk, scope, asker), key)) {
    return new Refusal('bulletin.publication.shown-before', [label])
  }
  const { pictures, workbook, notice, failure } = await drawUp(desk, scope, day)
  await sendOut(desk, { key, scope, day, papers: [...pictures, workbook, notice] }, asker)
  const isAlone = desk.courier.groups().length === 0
  return { period: scope.period, isInternal: scope.isInternal, isAlone, failure }
}
