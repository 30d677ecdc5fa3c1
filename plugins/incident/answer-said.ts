import { momentSaid } from '../calendar'
import { findNamed, type IncidentSetting } from '../policy'
import { countOf, mishap } from './casualties-said'
import { type Fact, type FactsSaid, readFacts, saysHarm, tellsEvent } from './facts-said'
import { isOfCall } from './remark'
import { say } from './say'
import { listOf } from './word-lists'

const unknown = new RegExp(
  `^(?:目?前|暂时?|还|具体)*(?:${listOf('unknown').join('|')})[了呢。.！!]*$`,
)
const talk = new RegExp(`^(?:${listOf('talk').join('|')})[了吗呢啊呀吧。.！!？?]*$`)
const nobody = /^(?:无|没|没有|没有人|无人|没人)$/
/** Characters of a place, and of one that no word tells to be one. */
const LONG = 24
const SHORT = 12
const sentence = /[\s，,。；;！!？?]|[了吗呢吧啊么都把被让给没不正我你他人]/
const harmed =
  /[人名位伤亡死救轻重昏晕毒困]|学生|同学|老师|孩子|送.{0,3}[医院]|^(?:目前|现在|暂时|都|还)*[无没有]/
/** 三个, 大概五六个吧: how many, and nothing else. */
const numbers =
  /^(?:有|就|大概|大约|约|好像|一共|总共|共)*[\d一二两三四五六七八九十几]+[多来]?个?(?:左右)?[了吧]*$/

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
  if (fact === 'place') return isOther(words, now) ? undefined : placeSaid(words, now)
  if (fact !== 'casualties') return isOther(words, now) ? undefined : { [fact]: words }
  if (nobody.test(words)) return { casualties: say('incident.nobody-hurt') }
  return isOfHarm(words) ? { casualties: words } : undefined
}

/** A place by its words, or short words that tell nothing else: 小西湖. */
function placeSaid(words: string, now: Date): FactsSaid | undefined {
  const { place } = readFacts(words, now, { kinds: [] })
  if (/[不没]在/.test(words)) return undefined
  if (tellsEvent(words)) return place ? { place } : undefined
  const bare = words.replace(/^(?:是|就|我们?|在)+(?=.{2})/, '')
  const isPlace = place ? bare.length <= LONG : bare.length <= SHORT && !sentence.test(bare)
  return isPlace ? { place: bare } : place ? { place } : undefined
}

/** Whether it tells who was hurt, or only when: no place, and nothing that happened. */
function isOther(words: string, now: Date): boolean {
  const moment = momentSaid(words, now)
  return (
    saysHarm(words) ||
    isOfPeople(words) ||
    nobody.test(words) ||
    (!!moment && !/\p{L}/u.test(moment.rest))
  )
}

/** 两个流鼻血, 有三名学生: no place. */
function isOfPeople(words: string): boolean {
  const count = countOf(words)
  return !!count && new RegExp(`^(?:还?有|大概|大约|约|好像)*${count}`).test(words)
}

/** A place has numbers as well: 图书馆三楼. */
function isOfHarm(words: string): boolean {
  return (
    saysHarm(words) ||
    numbers.test(words) ||
    (harmed.test(words) && !readFacts(words, new Date(), { kinds: [] }).place)
  )
}

function withoutCalls(said: string): string {
  return said
    .split(/(?<=[，,。；;\s])/)
    .filter((clause) => !isOfCall(clause))
    .join('')
}

/** 两个学生滑倒了，腿磕破了: who is hurt, where that is asked. */
function isHurt(what: string): boolean {
  return countOf(what) !== undefined && mishap.test(what)
}

/** What a message tells besides of what was asked: the facts that nobody told yet, and what happened. */
export function readAside(
  said: string,
  now: Date,
  setting: Pick<IncidentSetting, 'kinds'>,
  missing: Fact[],
): FactsSaid | undefined {
  const { at, place, what, ...told } = readFacts(withoutCalls(said), now, setting)
  const casualties = told.casualties ?? (what && isHurt(what) ? what : undefined)
  const isNews = what && what !== casualties && tellsEvent(what)
  const found = {
    ...(isNews && { what }),
    ...(at && missing.includes('time') && { at }),
    ...(place && missing.includes('place') && { place }),
    ...(casualties && missing.includes('casualties') && { casualties }),
  }
  return Object.keys(found).length ? found : undefined
}
