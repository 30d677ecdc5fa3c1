import { momentSaid } from '../calendar'
import { findNamed, type IncidentSetting } from '../policy'
import { clausesOf } from './clauses'
import { say } from './say'
import { listOf } from './word-lists'

/** What somebody said of an emergency, as far as it was found. */
export interface FactsSaid {
  at?: Date
  place?: string
  what?: string
  casualties?: string
  kind?: string
}

/** A fact the policy can ask for. */
export type Fact = IncidentSetting['asks'][number]

const events = new RegExp(
  `(?:${listOf('events').join('|')}|\\d+(?:名|人|位|个人)|[一二两三四五六七八九十]+(?:名|位))`,
  'g',
)
const placeEnd = new RegExp(
  `^.*(?:${listOf('places').join('|')})(?:[A-Za-z\\d一二三四五六七八九十]{1,4}(?:号|室|座|层|楼)|\\d{3,4}(?![名人位个\\d]))?`,
)

/** A room where people live is named by them; else they are no part of a place. */
const people =
  /(?:学生|老师|教师|同学|职工)(?!公寓|宿舍|楼|食堂|活动|服务|处|会|办公)|有人|[个名位从被把某]|^(?:我们|咱们|他们)/

/** A thing in a place, not the place: 图书馆二楼的插座. */
const thing = /的(?![\d一二三四五六七八九十东西南北]).*$/

/** Words that only point: 教学楼这边. */
const here = /[这那](?:边|里|儿)$/

/** They end like a place: 目前, 日内. */
const timeWords = /^(?:[目当此之日事眼]前|[日月年]内|[之今此]后)$/

/** No place, though they end like one: 不知道, 送中心医院. */
const noPlace = /(?:知|报|味|难|频)道$|^(?:已经?|都|正在?|刚)?(?:送|抬|拉|转|赶)[去到往]?/

/** What looks like a time and is none: 25:70. */
const noTime = /\d{1,2}[:：]\d{2}(?!\d)/g

const harm = '伤|亡|死|昏迷|中毒|遇难|失踪|被困'
const none = new RegExp(
  `(?:无|没有?|未|暂无)(?:造成|发现|出现|接到)?.{0,4}(?:${harm})|人都?没事|没伤[到着]?人|人都?安全`,
)
const some = new RegExp(
  `(?:\\d+|[一二两三四五六七八九十几]+|数|多)\\s?(?:名|人|位|个).{0,12}?(?:${harm}|送医|住院|骨折|抢救|头破|流鼻?血|[磕摔擦划碰打砸]破|破皮|缝.{0,2}针|[呛烧烫砸]着了?)|有[个名位].{0,12}?(?:伤|亡|死|昏迷|送医|住院|骨折|抢救)|有人(?:受伤|死|被困)|送了?(?:\\d+|[一二两三四五六七八九十几]+)(?:名|人|位|个).{0,6}(?:医院|急诊)|[\\d一二两三四五六七八九十几][死伤]|(?:${harm})[^，。；]{0,4}?(?:\\d+|[一二两三四五六七八九十几]+)\\s?(?:名|人|[个位](?=人|学生|同学|老师|孩子|$|[了，,。！!\\s]))|(?:${harm})了?[俩仨]|[俩仨](?:人|学生|同学|老师)?[^，。；]{0,4}(?:${harm})`,
)
const uncertain =
  /(?:不知道|不清楚)有没有.{0,3}伤|(?:伤亡|受伤|伤情|人员)[^，。；]{0,6}(?:不明|不详|不清楚|待查|待核|核实)/

const measures = new RegExp(listOf('measures').join('|'))

const cry = new RegExp(listOf('cries').join('|'))

/** 没人受伤, 防溺水: said of what did not happen. */
const denied = new RegExp(
  `(?:${listOf('negations').join('|')})(?:${listOf('cries').join('|')})`,
  'g',
)

const calm = new RegExp(`${listOf('calm').join('|')}|[吗么?？]$`)

/** Whether it is what people cry out when something happens, not talk of what may or once did. */
export function isCry(said: string): boolean {
  return !calm.test(said) && cry.test(said.replace(denied, ''))
}

/** Whether it tells what happened, or what is done about it. */
export function tellsEvent(said: string): boolean {
  return measures.test(said) || said.match(events) !== null
}

/** Reads what a natural message tells: `图书馆三楼起火，14:20，无人受伤`. */
export function readFacts(
  said: string,
  now: Date,
  { kinds }: Pick<IncidentSetting, 'kinds'>,
): FactsSaid {
  const moment = momentSaid(timed(said), now)
  const isPart = moment && sinceThen.test(moment.rest) && !sinceThen.test(said)
  const clauses = clausesOf((isPart ? said : (moment?.rest ?? said)).replace(noTime, ' '))
  const kind = clauses.map((clause) => findNamed(kinds, clause)?.name).find(Boolean)
  const telling = clauses.filter((clause) => !findNamed(kinds, clause))
  const harmed = telling.filter(saysHarm)
  const others = telling.filter((clause) => !saysHarm(clause))
  const story = others.length ? others : harmed
  return {
    at: moment?.at,
    kind,
    ...toldIn(story, harmed),
    casualties: harmed.join(say('incident.comma')) || undefined,
  }
}

/** A time that its clause needs: 从昨天晚上8点就没回来. */
const sinceThen = /从\s*(?:就|起|开始|到现在|以后|以来|一直|没|[，,。]|$)/

/** A time without its colon: 14.20, and 1420 before everything else. */
function timed(said: string): string {
  return said
    .replace(/(?<![\d.])(1[3-9]|2[0-3])[.．]([0-5]\d)(?![\d.])/, '$1:$2')
    .replace(/^(\s*)([01]\d|2[0-3])([0-5]\d)(?![\d年室号房间名人位个])/, '$1$2:$3')
}

/** Who was hurt is what happened, when nothing else is told of it. */
function toldIn(story: string[], harmed: string[]): Pick<FactsSaid, 'place' | 'what'> {
  const told = readStory(story)
  return told.what ? told : { ...told, what: harmed.join(say('incident.comma')) || undefined }
}

/** Whether it tells who was hurt, or that nobody was. */
export function saysHarm(clause: string): boolean {
  return none.test(clause) || some.test(clause) || uncertain.test(clause)
}

/** The place stands where a clause begins; what comes after it, and all other clauses, is what happened. */
function readStory(clauses: string[]): Pick<FactsSaid, 'place' | 'what'> {
  const places = clauses.map(placeOf)
  const index = places.findIndex(Boolean)
  const place = places[index]
  const isTold = (at: number) => at === index || isPart(places[at], place)
  const what = clauses
    .map((clause, at) => (isTold(at) ? withoutPlace(clause, places[at]!) : clause))
    .map((clause) => clause.trim().replace(/^(?:的|[这那](?:边|里|儿)|我们?$)/, ''))
    .filter(Boolean)
    .join(say('incident.comma'))
  const whole = places.filter((each, at) => isTold(at) && each).join('')
  return { place: whole || undefined, what: what || undefined }
}

/** 二楼阅览室, said after 图书馆, is in it. */
function isPart(other: string | undefined, place: string | undefined): boolean {
  const isOfFloor =
    !!other && /^(?:[\d一二三四五六七八九十]+[楼层]|[东西南北][侧边面头])/.test(other)
  return isOfFloor && !!place && !/[\d一二三四五六七八九十]+[楼层]/.test(place)
}

/** 图书馆起火, 起火在图书馆; 学生在操场受伤 stays as it is. */
function withoutPlace(clause: string, place: string): string {
  if (clause.startsWith(place)) return clause.slice(place.length)
  return clause.endsWith(`在${place}`) ? clause.slice(0, -place.length - 1) : clause
}

/** The place before the first word of an event that has one before it. */
function placeOf(clause: string): string | undefined {
  const ends = [...Array.from(clause.matchAll(events), ({ index }) => index), clause.length]
  return ends.map((end) => placeIn(clause.slice(0, end))).find(Boolean)
}

function placeIn(text: string): string | undefined {
  const found = placeEnd
    .exec(text)?.[0]
    .replace(/^.*[在于]/, '')
    .replace(thing, '')
    .replace(here, '')
  const isPlace =
    found &&
    found.length > 1 &&
    !timeWords.test(found) &&
    !noPlace.test(found) &&
    !people.test(found)
  return isPlace ? found : undefined
}
