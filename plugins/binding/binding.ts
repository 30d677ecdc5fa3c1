import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import type { BindingRequest } from '../roster'
import { type BindingClaim, claimOf } from './claim'

type Bound = Pick<Desk, 'bindings'>

/** Asks that the actor's account be known as `name` of a unit; an editor confirms. */
export async function requestBinding(
  desk: Bound & Pick<Desk, 'roster'>,
  { account, person }: Actor,
  { unit: said, name }: { unit: string; name: string },
): Promise<BindingClaim | Refusal> {
  if (!said || !name) return new Refusal('binding.expected')
  if (person?.name === name) {
    return new Refusal('binding.already', { name, unit: person.unit?.name })
  }
  const unit = desk.roster.match(said)
  if (!unit) return new Refusal('binding.unknown-unit', [said])
  return claimOf(desk, await desk.bindings.request(account, unit.name, name))
}

/** The requests that wait for an editor, the oldest first. */
export function openBindings(
  desk: Pick<Desk, 'bindings' | 'roster'>,
  by: Actor,
): BindingClaim[] | Refusal {
  const claims = () => desk.bindings.requests().map((request) => claimOf(desk, request))
  return forbidden(by, 'editor') ?? claims()
}

/** Makes the account of a request known as who it says. */
export async function confirmBinding(
  { bindings }: Bound,
  by: Actor,
  no: number,
): Promise<BindingRequest | Refusal> {
  return forbidden(by, 'editor') ?? (await bindings.confirm(no)) ?? unknown(no)
}

export async function rejectBinding(
  { bindings }: Bound,
  by: Actor,
  no: number,
): Promise<BindingRequest | Refusal> {
  return forbidden(by, 'editor') ?? (await bindings.reject(no)) ?? unknown(no)
}

function unknown(no: number): Refusal {
  return new Refusal('binding.unknown', [no])
}
