import type { Submission } from '../ledger'

function allItems({ entry }: Submission): number[] {
  return entry.payload.items.map((_, index) => index + 1)
}

export function hasItems(submission: Submission, items: number[]): boolean {
  const all = allItems(submission)
  return items.every((no) => all.includes(no))
}

/** The items, of those wanted (all when empty), that an outlet has not adopted yet. */
export function itemsLeft(submission: Submission, outlet: string, wanted: number[]): number[] {
  const all = allItems(submission)
  const taken = submission.adoptions
    .filter(({ payload }) => payload.outlet === outlet)
    .flatMap(({ payload }) => (payload.items.length ? payload.items : all))
  return (wanted.length ? wanted : all).filter((no) => !taken.includes(no))
}

/** As the ledger writes them: nothing when they are all. */
export function payloadItems(submission: Submission, items: number[]): number[] {
  return items.length === allItems(submission).length ? [] : items
}
