import type { Address } from '../courier'
import type { Person } from '../roster'
import type { Desk } from './desk'

/** Somebody of the roster who is in a group, with the account they use there. */
export interface Present extends Person {
  userId: string
}

/** Who of the roster is in a group now; nobody while that cannot be known. */
export async function presentIn(
  { roster, courier }: Pick<Desk, 'roster' | 'courier'>,
  group: Address,
): Promise<Present[]> {
  const members = await courier.members(group)
  return members.flatMap((member) => {
    const person = roster.identify(member)
    return person ? { ...person, userId: member.userId } : []
  })
}
