import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import type { BindingRequest } from '../roster'
import { type BindingClaim, claimOf } from './claim'

type Bound = Pick<Desk, 'bindings'>

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
