import type { Desk } from '../deed'
import { type BindingRequest, type Person, sameName } from '../roster'

export interface BindingClaim extends BindingRequest {
  /** Those of that name whom the roster knows: it may be somebody else who asks. */
  known: Person[]
  /** Whether an account was confirmed for that name of the unit before. */
  isBound: boolean
}

export function claimOf(
  { roster, bindings }: Pick<Desk, 'roster' | 'bindings'>,
  request: BindingRequest,
): BindingClaim {
  const isNamed = ({ name }: { name: string }) => sameName(name, request.name)
  const isBound = bindings.ofUnit(request.unit).some(isNamed)
  return { ...request, known: roster.people.filter(isNamed), isBound }
}
