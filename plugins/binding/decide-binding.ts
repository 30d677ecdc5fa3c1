import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import type { BindingRequest } from '../roster'

type Bound = Pick<Desk, 'bindings'>

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
