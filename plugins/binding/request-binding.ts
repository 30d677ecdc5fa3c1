import { type Actor, type Desk, Refusal } from '../deed'
import { type BindingClaim, claimOf } from './claim'

/** Asks that the actor's account be known as `name` of a unit; an editor confirms. */
export async function requestBinding(
  desk: Pick<Desk, 'roster' | 'bindings'>,
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
