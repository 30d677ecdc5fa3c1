import type { Submission } from '../ledger'
import type { Day } from '../calendar'
import type { Named, Policy } from '../policy'
import { Said } from '../chat'

/** What `/采用` was told. */
export interface Adoption {
  receipts: string[]
  /** Numbers of items from 1; all when empty. */
  items: number[]
  outlets: string[]
  traits: string[]
  day?: Day
  /** The first word that is nothing of all this. */
  unclear?: string
}

/** Reads `3,5 第1、3条 头条 要闻 综合采用 -d 5.20`, in any order, with or without spaces. */
export function readAdoption(
  text: string,
  { outlets, traits }: Pick<Policy, 'outlets' | 'traits'>,
  today: Day,
): Adoption {
  const said = new Said(text)
  const read: Adoption = { receipts: [], items: [], outlets: [], traits: [] }
  const take = (names: string[], list: readonly Named[]) => {
    const found = said.named(list)
    if (found) names.push(found.name)
    return found
  }
  const takeNumbers = () => {
    const day = said.day(today)
    if (day) read.day = day
    const items = day ? undefined : said.items()
    const receipts = day || items ? undefined : said.receipts(today.slice(0, 4))
    read.items.push(...(items ?? []))
    read.receipts.push(...(receipts ?? []))
    return day ?? items ?? receipts
  }
  while (!said.isOver) {
    if (take(read.outlets, outlets) || take(read.traits, traits) || takeNumbers()) continue
    read.unclear = said.word()
    break
  }
  return {
    ...read,
    receipts: once(read.receipts),
    items: once(read.items).toSorted((a, b) => a - b),
    outlets: once(read.outlets),
    traits: once(read.traits),
  }
}

function once<T>(list: T[]): T[] {
  return [...new Set(list)]
}

/** All items of a submission by number. */
function allOf({ entry }: Submission): number[] {
  return entry.payload.items.map((_, index) => index + 1)
}

/** The items, of those wanted (all when empty), that are not yet adopted by the outlet. */
export function itemsLeft(submission: Submission, outlet: string, wanted: number[]): number[] {
  const all = allOf(submission)
  const taken = submission.adoptions
    .filter(({ payload }) => payload.outlet === outlet)
    .flatMap(({ payload }) => (payload.items.length ? payload.items : all))
  return (wanted.length ? wanted : all).filter((no) => !taken.includes(no))
}

/** As the ledger writes them: nothing when they are all. */
export function asPayload(submission: Submission, items: number[]): number[] {
  return items.length === allOf(submission).length ? [] : items
}
