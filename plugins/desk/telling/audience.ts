import type { Address } from '../../courier'
import type { Author } from '../../ledger'
import type { Desk, Present } from '../../deed'
import { ids, type Person } from '../../roster'
import type { Notice } from './notice'

/** Somebody to be told, by their id on each platform. */
type Recipient = Pick<Person, 'name' | 'qq' | 'wecom' | 'web'>

/** The officer it is about; else all of the unit; or the editors. */
export function audienceOf(
  { roster }: Pick<Desk, 'roster'>,
  { to }: Pick<Notice, 'to'>,
): Recipient[] {
  if (to === 'editors') return roster.editors
  const author = to.by && recipientOf(to.by)
  return author ? [author] : (roster.match(to.unit)?.officers ?? [])
}

function recipientOf({ platform, userId, name }: Author): Recipient | undefined {
  const id = ids[platform]
  return id && { name, [id]: userId }
}

/** Accounts of these people, of those present in a group. */
export function accountsIn(
  present: Present[],
  people: Recipient[],
  { platform }: Address,
): string[] {
  const id = ids[platform]
  return present
    .filter(({ userId, name }) =>
      people.some((person) => (person[id] ? person[id] === userId : person.name === name)),
    )
    .map(({ userId }) => userId)
}
