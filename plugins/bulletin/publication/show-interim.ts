import { type Period, today } from '../../calendar'
import type { Address } from '../../courier'
import { type Actor, type Desk, forbidden, originOf, type Refusal } from '../../deed'
import { sendOut } from './announce'
import { drawUp } from './papers'
import type { Scope } from './scope'

/** What is on its way to the groups and the editors. */
export interface Shown {
  period: Period
  /** No group is served: only whoever asked is shown it. */
  isAlone: boolean
  /** Why there are no pictures, when they could not be drawn. */
  failure?: unknown
}

/** Sends out how a period stands; nothing is settled. */
export async function showInterim(
  desk: Desk,
  by: Actor,
  { scope, asker }: { scope: Scope; asker?: Address },
): Promise<Shown | Refusal> {
  const refusal = forbidden(by)
  if (refusal) return refusal
  const day = today()
  const { pictures, workbook, notice, failure } = await drawUp(desk, scope, day)
  const key = `bulletin:${originOf(desk, by, '').id}`
  await sendOut(desk, { key, scope, day, papers: [...pictures, workbook, notice] }, asker)
  return { period: scope.period, isAlone: desk.courier.groups().length === 0, failure }
}
