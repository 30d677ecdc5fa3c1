import type { Member } from '../courier'
import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import { type Account, ids, type Person } from '../roster'

type Known = Pick<Desk, 'roster' | 'courier'>

/** Where the roster and the members of the groups differ. */
export interface RosterReview {
  /** Officers with an account on a platform of the groups who are in none of them. */
  absent: Person[]
  /** Officers nobody in the groups is known as: no number, and no card that says so. */
  unknown: Person[]
  /** Members of a group whom the roster does not know. */
  strangers: Member[]
}

/** 核对名册: compares the officers of the roster with those who are in the groups whose platform tells who is. */
export async function reviewRoster(desk: Known, by: Actor): Promise<RosterReview | Refusal> {
  return forbidden(by, 'editor') ?? review(desk)
}

/** The same for whoever need not be asked who they are. */
export async function review({ roster, courier }: Known): Promise<RosterReview | Refusal> {
  const served = courier.groups()
  if (!served.length) return new Refusal('membership.review.no-group')
  const groups = served.filter((group) => courier.tellsMembers(group))
  if (!groups.length) return new Refusal('membership.review.untold')
  const lists = await Promise.all(groups.map((group) => courier.members(group)))
  if (lists.some((members) => !members.length)) return new Refusal('membership.review.unreadable')
  const members = unique(lists.flat())
  const present = new Set(members.flatMap((each) => nameOf(roster.identify(each)) ?? []))
  const missing = roster.units
    .flatMap((unit) =>
      unit.officers.map((officer): Person => ({ ...officer, role: 'officer', unit })),
    )
    .filter((officer) => !present.has(nameOf(officer)!))
  return {
    absent: missing.filter((person) => groups.some(({ platform }) => person[ids[platform]])),
    unknown: missing.filter(({ qq, wecom }) => !qq && !wecom),
    strangers: members.filter((each) => !roster.identify(each)),
  }
}

/** Whether there is something to do. */
export function isAsListed({ absent, unknown, strangers }: RosterReview): boolean {
  return absent.length + unknown.length + strangers.length === 0
}

function nameOf(person?: Person): string | undefined {
  return person && `${person.unit?.name ?? ''} ${person.name}`
}

/** Somebody who is in several groups stands there once. */
function unique<T extends Account>(members: T[]): T[] {
  const known = new Map(members.map((each) => [`${each.platform} ${each.userId}`, each]))
  return [...known.values()]
}
