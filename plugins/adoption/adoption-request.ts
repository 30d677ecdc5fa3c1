import { type Day, today } from '../calendar'
import { acceptedSubmission, type Desk, futureDay, Refusal } from '../deed'
import type { EntryOf } from '../ledger'
import { hasItems } from './items'
import { isNamed, namesOf } from './names'

/** Items of a submission, by number from 1; all when there is none. */
export interface ItemsOf {
  receipt: string
  items: number[]
}

export interface AdoptionRequest {
  /** Each receipt once. */
  manuscripts: ItemsOf[]
  outlets: string[]
  traits?: string[]
  /** Today when absent. */
  day?: Day
}

/** What the policy, or the calendar, has against it. */
export function flawOf(
  { policy }: Pick<Desk, 'policy'>,
  { manuscripts, outlets, traits = [], day = today() }: AdoptionRequest,
): Refusal | undefined {
  const known = policy.at()
  const names = namesOf([...known.outlets, ...known.traits])
  if (!outlets.length) {
    return new Refusal('adoption.outlet-expected', [manuscripts[0]?.receipt, names])
  }
  const unknown =
    outlets.find((outlet) => !isNamed(known.outlets, outlet)) ??
    traits.find((trait) => !isNamed(known.traits, trait))
  if (unknown !== undefined) return new Refusal('adoption.unknown-outlet', [unknown, names])
  return futureDay(day)
}

/** Why nothing of a submission can be adopted, or not these items. */
export function obstacleTo(
  desk: Pick<Desk, 'ledger'>,
  { receipt, items }: ItemsOf,
): Refusal | undefined {
  const submission = acceptedSubmission(desk, receipt)
  if (submission instanceof Refusal) return submission
  const { length } = submission.entry.payload.items
  if (!hasItems(submission, items)) return new Refusal('adoption.no-such-item', [receipt, length])
}

/** The outlet has all these items already, by an earlier entry. */
export function adoptedBefore({ ref, seq, payload }: EntryOf<'adopted'>): Refusal {
  return new Refusal('adoption.adopted-before', [ref, payload.outlet, seq])
}
