import type { Day } from '../../calendar'
import type { Named, Policy } from '../../policy'
import { Said } from '../../chat'

export interface SaidAdoption {
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
): SaidAdoption {
  const said = new Said(text)
  const read: SaidAdoption = { receipts: [], items: [], outlets: [], traits: [] }
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
