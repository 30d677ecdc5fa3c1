import { countsHurt, readFacts, saysHarm } from '../../incident'
import type { Incident } from '../../ledger'
import { say } from '../../text'

/** Characters of a remark; more is a manuscript. */
export const SHORT = 30

/** What is told of an emergency by now, and what is added. */
export function told({ facts }: Incident, what: string): string {
  if (!facts.what || what.includes(facts.what)) return what
  return facts.what.includes(what) ? facts.what : `${facts.what}${say('incident.comma')}${what}`
}

/** 3号楼 said after 宿舍 is 宿舍3号楼; 3号楼四楼 after that is 宿舍3号楼四楼. */
export function placeAdded(said: string, { facts }: Incident): string | undefined {
  const words = said.replace(/^(?:是|在|就在)+/, '')
  const { place, what } = readFacts(words, new Date(), { kinds: [] })
  const isPart = place === words && !what && /^[\d一二三四五六七八九十A-Za-z东西南北]/.test(words)
  const known = facts.place
  if (!isPart || !known || known.includes(words)) return undefined
  const lengths = Array.from(words, (_, index) => words.length - index)
  const shared = lengths.find((length) => known.endsWith(words.slice(0, length))) ?? 0
  return known + words.slice(shared)
}

/** Whether it says where. */
export function isPlaced(said: string): boolean {
  return readFacts(said, new Date(), { kinds: [] }).place !== undefined
}

export function isNews(said: string): boolean {
  return said.length < SHORT && (saysHarm(said) || countsHurt(said))
}
