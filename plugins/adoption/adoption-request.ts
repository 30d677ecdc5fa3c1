import { type Day, today } from '../calendar'
import { acceptedSubmission, type Desk, futureDay, Refusal } from '../deed'
import type { EntryOf } from '../ledger'
import type { Named } from '../policy'
import { hasItems } from './items'
import type { RequestedPart } from './judge-shares'
import { isNamed, namesOf } from './names'

/** Items of a submission, by number from 1; none when it was not said which. */
export interface ItemsOf {
  receipt: string
  items: number[]
}

export interface AdoptionRequest {
  /** Each receipt once. */
  manuscripts: ItemsOf[]
  /** Whether all items are meant where it was not said which. */
  isAll?: boolean
  outlets: string[]
  traits?: string[]
  /** Today when absent. */
  day?: Day
}

/** That they appeared merged into one piece. */
export interface MergeRequest extends AdoptionRequest {
  /** What each unit gets; equal parts, where the policy allows it, when there are none. */
  parts: RequestedPart[]
}

/** What may be written of an adoption. */
interface Names {
  outlets: readonly Named[]
  traits: readonly Named[]
}

/** What the policy, or the calendar, has against it. */
export function flawOf(
  { policy }: Pick<Desk, 'policy'>,
  { manuscripts, outlets, traits = [], day = today() }: AdoptionRequest,
): Refusal | undefined {
  const known = policy.at()
  if (!outlets.length) return outletExpected(known, manuscripts, traits)
  const unknown =
    outlets.find((outlet) => !isNamed(known.outlets, outlet)) ??
    traits.find((trait) => !isNamed(known.traits, trait))
  return unknown === undefined ? futureDay(day) : unknownOutlet(known, unknown)
}

function outletExpected({ outlets }: Names, [first]: ItemsOf[], traits: string[]): Refusal {
  const key = `adoption.outlet-expected${traits.length ? '-beside' : ''}`
  return new Refusal(key, [first?.receipt, namesOf(outlets), traits.join('、')])
}

/** A word that is neither an outlet nor a trait. */
export function unknownOutlet({ outlets, traits }: Names, word: string): Refusal {
  const key = `adoption.unknown-outlet${traits.length ? '-or-trait' : ''}`
  return new Refusal(key, [word, namesOf(outlets), namesOf(traits)])
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
