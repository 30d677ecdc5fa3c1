import type { Author, Entry, Source } from '../ledger'
import type { Account, Person, Role } from '../roster'
import type { Desk } from './desk'
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

/**
 * What every entry a deed makes says of its origin. A deed that makes several tells them apart by
 * `part`, so that asked twice it makes each once.
 */
export function originOf(
  { policy }: Pick<Desk, 'policy'>,
  by: Actor,
  unit: string,
  ...part: string[]
) {
  const { source } = by
  const id = [source.platform, source.channelId, source.messageId, ...part].join(':')
  return { id, by: authorOf(by), unit, source, policy: policy.at().id }
}

/** Whether an entry was made by this very message: heard again, it has the same answer. */
export function isOfMessage({ source }: Pick<Entry, 'source'>, { source: own }: Actor): boolean {
  const isHere = source.platform === own.platform && source.channelId === own.channelId
  return isHere && source.messageId === own.messageId
}

/** Why the actor may not do what these roles may; undefined when they may. Editors may everything. */
export function forbidden({ person }: Actor, ...roles: Role[]): Refusal | undefined {
  if (!person) return new Refusal('deed.stranger')
  if (person.role === 'editor' || roles.includes(person.role)) return undefined
  const wanted = [...new Set([...roles, 'editor' as const])]
  return new Refusal('deed.forbidden', { role: person.role, wanted })
}
