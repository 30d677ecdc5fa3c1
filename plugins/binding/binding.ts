import { type Actor, type Desk, forbidden, Refusal, unknownUnit } from '../deed'
import { type BindingRequest, isName, sameName } from '../roster'
import { type BindingClaim, claimOf } from './claim'
import { toldText } from './texts'

type Bound = Pick<Desk, 'bindings' | 'roster'>

/** Asks that the actor's account be known as `name` of a unit; an editor, who is told, confirms. */
export async function requestBinding(
  desk: Bound & { courier: Pick<Desk['courier'], 'tellEditors'> },
  by: Actor,
  { unit: said, name }: { unit: string; name: string },
): Promise<BindingClaim | Refusal> {
  const { account, person } = by
  if (person) {
    return new Refusal('binding.already', { name: person.name, unit: person.unit?.name ?? '' })
  }
  if (!said || !name) return new Refusal('binding.expected')
  const unit = desk.roster.match(said)
  if (!unit) return unknownUnit(desk, by, said)
  if (!isName(name)) return new Refusal('binding.no-name', [name])
  const waiting = desk.bindings.requestOf(account)
  if (waiting?.unit === unit.name && sameName(waiting.name, name))
    return new Refusal('binding.again', waiting)
  const claim = claimOf(desk, await desk.bindings.request(account, unit.name, name))
  await desk.courier.tellEditors({ key: `binding:${claim.no}`, text: toldText(claim) })
  return claim
}

/** The requests that wait for an editor, the oldest first. */
export function openBindings(desk: Bound, by: Actor): BindingClaim[] | Refusal {
  const claims = () => desk.bindings.requests().map((request) => claimOf(desk, request))
  return forbidden(by, 'editor') ?? claims()
}

/** Makes the account of a request known as who it says, unless it has become somebody meanwhile. */
export async function confirmBinding(
  desk: Bound,
  by: Actor,
  no: number,
): Promise<BindingRequest | Refusal> {
  const refusal = forbidden(by, 'editor') ?? overtaken(desk, no)
  return refusal ?? (await desk.bindings.confirm(no)) ?? unknown(no)
}

export async function rejectBinding(
  { bindings }: Bound,
  by: Actor,
  no: number,
): Promise<BindingRequest | Refusal> {
  return forbidden(by, 'editor') ?? (await bindings.reject(no)) ?? unknown(no)
}

function overtaken({ bindings, roster }: Bound, no: number): Refusal | undefined {
  const account = bindings.requests().find((each) => each.no === no)?.account
  // A card is no proof, and confirming makes it one.
  const person = account && roster.identify({ ...account, card: undefined })
  return person && new Refusal('binding.overtaken', [no, person.unit?.name ?? '', person.name])
}

function unknown(no: number): Refusal {
  return new Refusal('binding.unknown', [no])
}
