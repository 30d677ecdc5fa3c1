import type { Desk } from '../deed'
import { type BindingRequest, sameName } from '../roster'

export interface BindingClaim extends BindingRequest {
  /** The number the roster knows somebody of that name by: it may be somebody else who asks. */
  known?: string
}

export function claimOf({ roster }: Pick<Desk, 'roster'>, request: BindingRequest): BindingClaim {
  const unit = roster.match(request.unit)
  const people = unit ? [...unit.officers, ...unit.leaders] : []
  const member = people.find(({ name }) => sameName(name, request.name))
  return { ...request, known: member?.qq ?? member?.wecom }
}
