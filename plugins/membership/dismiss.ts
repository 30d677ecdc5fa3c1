import { type Actor, type Desk, forbidden, originOf, Refusal, unknownUnit } from '../deed'
import type { EntryOf } from '../ledger'
import { type Officer, sameName } from '../roster'
import { changeOfficers } from './change-officers'

export interface DismissRequest {
  name: string
  /** A unit by any of its names, when several have somebody of that name. */
  unit?: string
}

export interface Dismissal {
  entry: EntryOf<'dismissed'>
  /** All of the unit, as it is now. */
  officers: Officer[]
}

/** 停用信息员: somebody no longer hands in for a unit, neither by a number nor by a binding. */
export async function dismiss(
  desk: Desk,
  by: Actor,
  request: DismissRequest,
): Promise<Dismissal | Refusal> {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  if (!request.name) return new Refusal('membership.dismiss-expected')
  const found = earlierOf(desk, by) ?? find(desk, by, request)
  if (found instanceof Refusal) return found
  const { unit, name } = found
  const entry = await changeOfficers<'dismissed'>(
    desk,
    { ...originOf(desk, by, unit), type: 'dismissed', payload: { name } },
    (officers) => officers.filter((each) => !sameName(each.name, name)),
  )
  if (entry instanceof Refusal) return entry
  await desk.bindings.release(unit, name)
  return { entry, officers: desk.roster.match(unit)?.officers ?? [] }
}

interface Membership {
  unit: string
  name: string
}

/** Whom the same message dismissed before the bot was stopped: they are found no more. */
function earlierOf(desk: Desk, by: Actor): Membership | undefined {
  const entry = desk.ledger.state.entries.get(originOf(desk, by, '').id)
  return entry?.type === 'dismissed' ? { unit: entry.unit, name: entry.payload.name } : undefined
}

function find(desk: Desk, by: Actor, { name, unit: said }: DismissRequest): Membership | Refusal {
  const unit = said === undefined ? undefined : desk.roster.match(said)
  if (said !== undefined && !unit) return unknownUnit(desk, by, said)
  const units = unit ? [unit] : desk.roster.units
  const found = units.filter((each) => {
    const bound = desk.bindings.ofUnit(each.name)
    const isLeader = each.leaders.some((leader) => sameName(leader.name, name))
    return !isLeader && [...each.officers, ...bound].some((own) => sameName(own.name, name))
  })
  if (found.length === 1) return { unit: found[0].name, name }
  if (found.length === 0) return new Refusal('membership.unknown-officer', [name])
  const names = found.map((each) => each.name)
  return new Refusal('membership.several', [name, names.join('、'), names[0]])
}
