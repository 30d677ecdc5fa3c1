import { momentSaid } from '../calendar'
import { findNamed, type IncidentSetting } from '../policy'
import { type Fact, type FactsSaid, readFacts, saysHarm } from './facts-said'
import { say } from './say'
import { listOf } from './word-lists'

const unknown = new RegExp(
  `^(?:目?前|暂时?|还|具体)*(?:${listOf('unknown').join('|')})[了呢。.！!]*$`,
)
const talk = new RegExp(`^(?:${listOf('talk').join('|')})[了吗呢啊呀吧。.！!？?]*$`)
const nobody = /^(?:无|没|没有|没有人|无人|没人)$/
const harmed = /[无没有人名位个伤亡死送救轻重昏晕毒困\d一二两三四五六七八九十几]/

/** The answer to a question about one fact; undefined when it is none. */
export function readAnswer(
  fact: Fact,
  said: string,
  now: Date,
  { kinds }: Pick<IncidentSetting, 'kinds'>,
): FactsSaid | undefined {
  const words = said.trim().replace(/[。.！!]+$/, '')
  if (!/[\p{L}\p{N}]/u.test(words) || talk.test(words)) return undefined
  if (fact === 'time') {
    const at = momentSaid(words, now)?.at
    return at && { at }
  }
  if (fact === 'kind') {
    const kind = findNamed(kinds, words)?.name
    return kind ? { kind } : undefined
  }
  if (unknown.test(words)) return { [fact]: say('incident.unknown') }
  if (fact !== 'casualties') return isOther(words, now) ? undefined : { [fact]: words }
  if (nobody.test(words)) return { casualties: say('incident.nobody-hurt') }
  return isOfHarm(words) ? { casualties: words } : undefined
}

/** Whether it tells who was hurt, or only when: no place, and nothing that happened. */
function isOther(words: string, now: Date): boolean {
  const moment = momentSaid(words, now)
  return saysHarm(words) || nobody.test(words) || (!!moment && !/\p{L}/u.test(moment.rest))
}

/** A place has numbers as well: 图书馆三楼. */
function isOfHarm(words: string): boolean {
  return (
    saysHarm(words) || (harmed.test(words) && !readFacts(words, new Date(), { kinds: [] }).place)
  )
}

/** What a message tells besides of what was asked, of the facts that nobody told yet. */
export function readAside(
  said: string,
  now: Date,
  setting: Pick<IncidentSetting, 'kinds'>,
  missing: Fact[],
): FactsSaid | undefined {
  const { at, place, casualties } = readFacts(said, now, setting)
  const found = {
    ...(at && missing.includes('time') && { at }),
    ...(place && missing.includes('place') && { place }),
    ...(casualties && missing.includes('casualties') && { casualties }),
  }
  return Object.keys(found).length ? found : undefined
}
