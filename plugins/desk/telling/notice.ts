import type { Address, Choice } from '../../courier'
import type { Desk, Present } from '../../deed'
import { addresseesOf } from '../../instruction'
import { type Author, type Entry, type EntryOf, type EntryType, receiptsOf } from '../../ledger'
import { ids, type Person } from '../../roster'

export interface Notice {
  /** From the entries, so that the same is told once. */
  key: string
  /** The officers of a unit, this one before the others; also its principal; or the editors. */
  to: { unit: string; by?: Author; hasPrincipal?: boolean } | 'editors'
  /** Praise is for all to hear. */
  isPublic: boolean
  /** Never said in a group, though nobody can be told privately. */
  isConfidential?: boolean
  text: string
  choice?: Choice
}

/** What is to be told of an entry. */
export type NoticesOf<T extends EntryType> = (desk: Desk, entry: EntryOf<T>) => Notice[]

/** A notice for the unit an entry is of. */
export function toUnit(desk: Desk, entry: Entry, text: string, isPublic = false): Notice {
  const to = { unit: entry.unit, by: authorFor(desk, entry) }
  return { key: `desk:${entry.id}`, to, isPublic, text }
}

/** Who objected, or handed in what an entry is about, if they are of the entry's unit. */
function authorFor({ ledger }: Desk, entry: Entry): Author | undefined {
  if (entry.type === 'answered') return ledger.state.entries.get(entry.ref!)!.by
  const [receipt] = receiptsOf(ledger.state, entry)
  const submitted = receipt ? ledger.find(receipt)?.entry : undefined
  return submitted?.unit === entry.unit ? submitted.by : undefined
}

/** A list in groups of the same key, each in order, the groups as they first come. */
export function grouped<T>(list: Iterable<T>, keyOf: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const each of list) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return [...groups.values()]
}

/** Somebody to be told, by their id on each platform. */
type Recipient = Pick<Person, 'name' | 'qq' | 'wecom' | 'web'>

/** The officer it is about; else all of the unit; or the editors. */
export function audienceOf(
  { roster }: Pick<Desk, 'roster'>,
  { to }: Pick<Notice, 'to'>,
): Recipient[] {
  if (to === 'editors') return roster.editors
  const author = to.by && recipientOf(to.by)
  if (author) return [author]
  return to.hasPrincipal ? addresseesOf({ roster }, to.unit) : roster.officersOf(to.unit)
}

function recipientOf({ platform, userId, name }: Author): Recipient | undefined {
  const id = ids[platform]
  return id && { name, [id]: userId }
}

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
