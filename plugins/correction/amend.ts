import { isDeepStrictEqual } from 'node:util'
import { amountOf, hasItems, itemsLeft, payloadItems, adoptedBefore } from '../adoption'
import type { Day } from '../calendar'
import {
  type Actor,
  append,
  type Change,
  changesOf,
  type Desk,
  entryText,
  forbidden,
  futureDay,
  ofDay,
  originOf,
  Refusal,
} from '../deed'
import type { Draft, Entry, EntryOf } from '../ledger'
import { say } from '../text'
import { reversalOf, reversible } from './undo'

/** What an entry should say; what is left out stays as it is. */
export interface Better {
  outlet?: string
  /** Numbers of items, from 1. */
  items?: number[]
  traits?: string[]
  level?: string
  leader?: string
  /** Hundredths of a point, or of what is counted; its sign stays. */
  amount?: number
  /** What the sign beside the amount says. */
  kind?: 'bonus' | 'penalty'
  reason?: string
  day?: Day
}

export interface Amended {
  entry: Entry
  instead: Entry
  change: Change
}

/** Replaces an entry that was wrong: it is undone, and entered anew as it should be. */
export async function amend(
  desk: Desk,
  by: Actor,
  { no, better }: { no: number; better: Better },
): Promise<Amended | Refusal> {
  const entry = forbidden(by, 'editor') ?? reversible(desk, by, no)
  if (entry instanceof Refusal) return entry
  const mended = mend(desk, entry, better)
  if (mended instanceof Refusal) return mended
  const isDone = desk.ledger.state.reversed.has(entry.id)
  if (!isDone && isSame(entry.payload, mended.payload)) {
    return new Refusal('correction.amend.same', [no, entryText(entry)])
  }
  const origin = originOf(desk, by, entry.unit, entry.id, 'amended')
  const draft = { ...origin, ref: entry.ref, ...mended } as Draft
  const reason = say('correction.amend.reason', [reasonText(entry, mended)])
  const appended = await append(desk, reversalOf(desk, by, entry, reason), draft)
  if (appended instanceof Refusal) return appended
  const entries = appended.map((each) => each.entry)
  return { entry, instead: entries[1], change: changesOf(desk, entries) }
}

function reasonText(entry: Entry, { type, payload }: Mended): string {
  const isRedated = 'day' in entry.payload && entry.payload.day !== payload.day
  const instead = { ...entry, type, payload } as Entry
  return isRedated ? entryText(instead, ofDay(payload.day)) : entryText(instead)
}

/** Whether two payloads are written alike: what is absent and what is undefined are the same. */
function isSame(...payloads: [object, object]): boolean {
  const [before, after] = payloads.map((each) => JSON.parse(JSON.stringify(each)))
  return isDeepStrictEqual(before, after)
}

type Mended = Pick<EntryOf<'adopted' | 'endorsed' | 'adjusted'>, 'type' | 'payload'>

function mend(desk: Desk, entry: Entry, better: Better): Mended | Refusal {
  const day = better.day ?? ('day' in entry.payload ? entry.payload.day : '')
  const future = futureDay(day)
  if (future) return future
  switch (entry.type) {
    case 'adopted':
      // A change of one part would no longer fit the others.
      if (entry.payload.piece) return new Refusal('correction.amend.impossible', [entry.seq])
      return mendAdoption(desk, entry, better, day)
    case 'endorsed': {
      const { level = entry.payload.level, leader = entry.payload.leader } = better
      return { type: 'endorsed', payload: { level, leader, day } }
    }
    case 'adjusted': {
      const amount = mendAmount(desk, entry, better, day)
      if (amount instanceof Refusal) return amount
      const { reason = entry.payload.reason } = better
      return { type: 'adjusted', payload: { ...entry.payload, amount, reason, day } }
    }
    default:
      return new Refusal('correction.amend.impossible', [entry.seq])
  }
}

/** The new size within what the ground allows; its sign stays. */
function mendAmount(
  { policy }: Desk,
  { seq, ref, payload }: EntryOf<'adjusted'>,
  { amount: better, kind: saidKind }: Better,
  day: Day,
): number | undefined | Refusal {
  const { amount, ground } = payload
  if (better === undefined) return amount
  const version = policy.at(day)
  const kind =
    version.grounds.find(({ name }) => name === ground)?.kind ??
    ((amount ?? 1) < 0 ? 'penalty' : 'bonus')
  if (saidKind && saidKind !== kind) return new Refusal(`correction.amend.${kind}`, [seq])
  return amountOf(version, { ...payload, kind, size: better, manuscript: ref })
}

function mendAdoption(
  { ledger }: Desk,
  { id, ref, payload }: EntryOf<'adopted'>,
  { outlet = payload.outlet, items = payload.items, traits = payload.traits }: Better,
  day: Day,
): Mended | Refusal {
  const submission = ledger.find(ref!)!
  const count = submission.entry.payload.items.length
  if (!hasItems(submission, items)) return new Refusal('adoption.no-such-item', [ref, count])
  const others = submission.adoptions.filter((each) => each.id !== id)
  const free = itemsLeft({ ...submission, adoptions: others }, outlet, items)
  if (free.length < (items.length || count)) {
    return adoptedBefore(others.find((each) => each.payload.outlet === outlet)!)
  }
  return {
    type: 'adopted',
    payload: { outlet, items: payloadItems(submission, free), traits, day },
  }
}
