import { momentSaid } from '../calendar'
import type { Incident } from '../ledger'
import { countOf, formerly } from './casualties-said'
import { type FactsSaid, readFacts } from './facts-said'

/** What somebody puts in the place of what they said, and what that was, when they say it. */
export interface Corrected {
  instead: string
  not?: string
}

const opening =
  '(?:(?:啊|哦|哎|呃|等等|那个)*(?:不对|(?:时间|地点|地方|人数|情况)?(?:我|刚才?|刚刚|前面|可能)*(?:说|写|打|讲|记|报|搞|弄|看|听|数)错了?|错了|更正(?:一下)?|纠正(?:一下)?|口误)[啊哈呀了的]*[，,。！!\\s]*)'
const surely = '(?:应该|其实|实际上?|好像)'
const forms = [
  `^${opening}?(?:${surely})?不是(?<not>.{1,12}?)[，,\\s]*(?:而|${surely})?是(?<instead>.{1,20})$`,
  `^${opening}?(?:${surely})?是(?<instead>.{1,20}?)[，,\\s]*不是(?<not>.{1,12})$`,
  `^${opening}(?:${surely})?是?(?<instead>.{1,20})$`,
  `^${surely}是(?<instead>.{1,20})$`,
].map((form) => new RegExp(form))

/** Reads `不对，是三个`, `搞错了是一楼`, `不是二楼，是一楼`; undefined for other words. */
export function readCorrected(said: string): Corrected | undefined {
  const words = said.trim().replace(/[了吧啊呀。.！!]+$/, '')
  const groups = forms.map((form) => form.exec(words)?.groups).find(Boolean)
  if (!groups || /[?？吗呢]$/.test(words)) return undefined
  return {
    instead: groups.instead.trim().replace(/^就?在/, ''),
    ...(groups.not && { not: groups.not.trim() }),
  }
}

/** The facts of an emergency that a correction changes; undefined when it is of none of them. */
export function correctedFacts(
  { facts }: Incident,
  { instead, not }: Corrected,
  now: Date,
): FactsSaid | undefined {
  const count = countOf(instead)
  if (count && instead.startsWith(count)) return countedAnew(facts, instead, count)
  const moment = momentSaid(instead, now)
  if (moment && !/\p{L}/u.test(moment.rest)) return { at: moment.at }
  const place = placedAnew(facts.place, instead, not)
  if (place) return { place }
  if (!not || !facts.what?.includes(not)) return undefined
  return { what: facts.what.replace(not, instead) }
}

/** 两个学生滑倒 and 三个 is 三个学生滑倒. */
function countedAnew(
  { casualties, what }: Incident['facts'],
  instead: string,
  count: string,
): FactsSaid | undefined {
  const anew = (known: string | undefined) => {
    const earlier = known && countOf(known)
    return earlier && instead === count ? known.replace(earlier, count) : undefined
  }
  const hurt = anew(casualties)
  const told = anew(what)
  if (hurt || told) return { ...(hurt && { casualties: hurt }), ...(told && { what: told }) }
  return { casualties: casualties ? formerly(instead, casualties) : instead }
}

const numeral = '[\\d一二两三四五六七八九十A-Za-z]+'
/** A part of a place that has a number: 3号楼, 二楼, 301室. */
const parts = [`${numeral}号楼`, `${numeral}[楼层]`, `${numeral}(?:教室|室|房间|宿舍)`]

function placedAnew(known: string | undefined, instead: string, not?: string): string | undefined {
  if (known && not && known.includes(not)) return known.replace(not, instead)
  const part = parts.find((each) => new RegExp(`^${each}$`).test(instead))
  if (known && part && new RegExp(part).test(known)) {
    return known.replace(new RegExp(`${part}(?!.*${part})`), instead)
  }
  return readFacts(instead, new Date(), { kinds: [] }).place === instead ? instead : undefined
}
