import type { Author, Source } from '../ledger'
import type { Account, Person, Role } from '../roster'
import { Refusal } from './refusal'

/** Who asks for a deed, and what they ask it by. */
export interface Actor {
  account: Account
  /** Whom the roster knows the account as; undefined for a stranger. */
  person?: Person
  /** The message, form or click that asks: asked twice by the same, a deed is done once. */
  source: Source
}

/** The actor as an entry of the ledger names them. */
export function authorOf({ person, account: { platform, userId } }: Actor): Author {
  return { name: person?.name ?? '', platform, userId }
}

/** Why the actor may not do what these roles may; undefined when they may. Editors may everything. */
export function forbidden({ person }: Actor, ...roles: Role[]): Refusal | undefined {
  if (!person) return new Refusal('deed.stranger')
  if (person.role === 'editor' || roles.includes(person.role)) return undefined
  const wanted = [...new Set([...roles, 'editor' as const])]
  return new Refusal('deed.forbidden', { role: person.role, wanted })
}
