import type { DigestRecord } from '../../bulletin'
import { type Day, today } from '../../calendar'
import { Said } from '../../chat'
import { Refusal } from '../../deed'
import { type Outlet, ownOutlets, type Policy } from '../../policy'

/** Reads `1,3,5-8 头条 -d 昨天`. Throws a refusal when it is not clear. */
export function readChoice(said: Said, digest: DigestRecord, policy: Policy) {
  const numbers = new Set<number>()
  const outlets: string[] = []
  let day: Day | undefined
  while (!said.isOver) {
    const span = said.take(/^第?(\d{1,4})(?:\s?[-—–~至到]\s?第?(\d{1,4}))?条?(?=$|[\s、,;])/)
    const outlet = span ? undefined : said.named(policy.outlets)
    const spoken = span || outlet ? undefined : said.day(today())
    if (span) for (const number of through(span, digest.events.length)) numbers.add(number)
    else if (outlet) outlets.push(outlet.name)
    else if (spoken) day = spoken
    else throw new Refusal('bulletin.digest.unclear-choice', [said.word()])
  }
  if (!numbers.size) throw new Refusal('bulletin.digest.numbers', [digest.events.length])
  if (!outlets.length) outlets.push(usualOutlet(policy, digest).name)
  return { submissions: submissionsOf(digest, numbers), outlets, day: day ?? today() }
}

/** Reads `合并 3,7`; nothing when something else is said. */
export function readMerge(words: string): number[] | undefined {
  const [, list] = /^合并\s*((?:第?\d{1,4}条?(?:[\s、,，和与]+|$)){2,})$/.exec(words.trim()) ?? []
  return list?.match(/\d+/g)?.map(Number)
}

function through([, first, last = first]: RegExpExecArray, count: number): number[] {
  const [from, to] = [Number(first), Number(last)]
  if (from < 1 || to > count || from > to) throw new Refusal('bulletin.digest.numbers', [count])
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** The column's own outlet, where it has one. */
function usualOutlet(policy: Policy, { column }: DigestRecord): Outlet {
  const [own, ...others] = ownOutlets(policy, column)
  if (own && !others.length) return own
  const names = policy.outlets.map(({ name }) => name).join('、')
  throw new Refusal('bulletin.digest.outlet', [names])
}

/** What the numbers stand for: items of submissions, each submission once. */
function submissionsOf({ events }: DigestRecord, numbers: Set<number>) {
  const items = new Map<string, number[]>()
  for (const { receipt, no } of [...numbers].flatMap((number) => events[number - 1])) {
    items.set(receipt, [...(items.get(receipt) ?? []), no])
  }
  return [...items].map(([receipt, list]) => ({ receipt, items: list.toSorted((a, b) => a - b) }))
}
