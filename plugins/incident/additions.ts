import type { Entry, EntryOf, Incident } from '../ledger'
import type { Occurrence } from '../jobs'

/** How long short additions are collected before they are told, in milliseconds. */
const TOGETHER = 90_000
const DAY = 24 * 3600_000

/** Additions to an emergency that are told in one message. */
export interface Additions extends Occurrence {
  no: number
  entries: EntryOf<'incident-noted'>[]
}

/** Whether an entry only tells more of what happens: nobody hurt, no other place, time or kind. */
export function isAddition(entry: Entry): entry is EntryOf<'incident-noted'> {
  if (entry.type !== 'incident-noted') return false
  const { what, ...others } = entry.payload
  return what !== undefined && Object.values(others).every((each) => each === undefined)
}

/** The additions of an emergency, those of a minute or two together, and when they are told. */
export function additionsOf({ no, history }: Incident): Additions[] {
  const groups: EntryOf<'incident-noted'>[][] = []
  for (const entry of history.filter(isAddition)) {
    const last = groups.at(-1)
    const isTogether = last && Date.parse(entry.at) - Date.parse(last[0].at) < TOGETHER
    if (isTogether) last.push(entry)
    else groups.push([entry])
  }
  return groups.map((entries) => {
    const at = new Date(Date.parse(entries[0].at) + TOGETHER)
    const key = `incident-entry:${entries[0].id}:0`
    return { no, entries, key, at, until: new Date(+at + DAY) }
  })
}
