import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import type { BindingRequest } from '../roster'

type Bound = Pick<Desk, 'bindings'>

/** Asks that the actor's account be known as `name` of a unit; an editor confirms. */
export async function requestBinding(
  { roster, bindings }: Bound & Pick<Desk, 'roster'>,
  { account, person }: Actor,
  { unit: said, name }: { unit: string; name: string },
): Promise<BindingRequest | Refusal> {
  if (!said || !name) return new Refusal('binding.expected')
  if (person?.name === name) {
    return new Refusal('binding.already', { name, unit: person.unit?.name })
  }
  const unit = roster.match(said)
  if (!unit) return new Refusal('binding.unknown-unit', [said])
  return bindings.request(account, unit.name, name)
}

/** The requests that wait for an editor, the oldest first. */
export function openBindings({ bindings }: Bound, by: Actor): BindingRequest[] | Refusal {
  return forbidden(by, 'editor') ?? bindings.requests()
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
