import { parseNumeral } from '../../calendar'
import type { Incident } from '../../ledger'

const numbers = /突发(?:事件)?\s*第?(\d{1,6}|[一二三四五六七八九十]{1,3})号?(?![点时\d:：])/g
const all =
  /(?:[两三四五六]|几|\d+)(?:件|个)(?:事(?!没))?都|^都(?:报|是|可以|同意)|^(?:全部|全都|都|一起|一并)(?:报|上报)?[吧了。]*$/
const choice = /^第?(\d{1,6}|[一二三四五六七八九十])(?:号|个|件)?[吧。.！!]*$/

/**
 * Which of the open emergencies words are about: by their numbers, by what and where they are
 * (图书馆的事), or all of them; undefined when it cannot be told.
 */
export function meantIn(said: string, open: Incident[]): number[] | undefined {
  const told = Array.from(said.matchAll(numbers), ([, each]) => parseNumeral(each)!)
  if (told.length) return [...new Set(told)]
  if (all.test(said)) return open.map(({ no }) => no)
  const [, ordinal] = /第([\d一二三四五六])[件个]/.exec(said) ?? []
  const placed = ordinal && open.length > 1 && open[parseNumeral(ordinal)! - 1]
  if (placed) return [placed.no]
  const shared = open.map((incident) => sharedLength(said, nameOf(incident)))
  const most = Math.max(...shared)
  const found = open.filter((_, index) => shared[index] === most)
  return most >= 2 && found.length === 1 ? [found[0].no] : undefined
}

/** The same of an answer to which one is meant: 1, 图书馆那个, 都报. */
export function chosenIn(said: string, open: Incident[]): number[] | undefined {
  const [, numeral] = choice.exec(said.trim()) ?? []
  const chosen = numeral && parseNumeral(numeral)
  if (!chosen) return meantIn(said, open)
  const isNo = !/[个件]/.test(said) && open.some(({ no }) => no === chosen)
  const own = isNo ? chosen : open[chosen - 1]?.no
  return own ? [own] : undefined
}

/** 突发2收到 is 收到 突发2, 实训楼已报教育厅 is 已报教育厅 突发2. */
export function numberLast(said: string, open: Incident[]): string {
  const [, number, words] = /^(突发\d{1,4})号?[\s，,：:]*(?=\S)(?![\d点时])(.+)$/s.exec(said) ?? []
  if (number) return `${words} ${number}`
  const [, name, report] =
    /^(\S{2,8}?)(?:那个|那件|那边|的|事)*((?:已经?|都)(?:上?报|打|通知|告诉)\S.*)$/s.exec(said) ??
    []
  const [no, ...others] = (name && open.length > 1 && meantIn(name, open)) || []
  return no && !others.length ? `${report} 突发${no}` : said
}

const generic = /^(?:刚才|刚刚|上面|前面|昨天|今天|昨晚|今晚|这边|那边|你们|他们|我们|说的|报的)/

/** Whether words name something else than the only emergency that is open: 锅炉房那个可以报. */
export function namesOther(said: string, open: Incident[]): boolean {
  const [, name] = /([\p{sc=Han}\d]{2,8}?)(?:那|这)[个件](?!时)/u.exec(said) ?? []
  const isNamed = !!name && !generic.test(name) && open.length === 1
  return isNamed && sharedLength(name, nameOf(open[0])) < 2
}

/** Each clause with the one emergency it is about: 食堂的可以报，机电的先不报; undefined unless there are several. */
export function partsIn(
  said: string,
  open: Incident[],
): { no: number; words: string }[] | undefined {
  const parts: { no: number; words: string }[] = []
  for (const clause of said.split(/[，,。；;！!\s]+/).filter(Boolean)) {
    const [no, ...others] = meantIn(clause, open) ?? []
    const last = parts.at(-1)
    if (no === undefined || others.length || no === last?.no) {
      if (!last || others.length) return undefined
      last.words += `，${clause}`
    } else parts.push({ no, words: clause })
  }
  return parts.length > 1 ? parts : undefined
}

/** Where it is and what it is, without the words that every event has. */
function nameOf({ facts: { place = '', what = '', unit } }: Incident): string {
  return `${place} ${what} ${unit}`.replace(
    /[\d一二两三几]+[个名位]|有人|学生|发生|同意|上报|情况|现在|先生/g,
    ' ',
  )
}

/** Characters of the longest piece of a text that stands in the other. */
function sharedLength(said: string, name: string): number {
  let longest = 0
  for (let from = 0; from < said.length; from++) {
    while (
      from + longest < said.length &&
      /^[\p{L}\p{N}]+$/u.test(said.slice(from, from + longest + 1)) &&
      name.includes(said.slice(from, from + longest + 1))
    )
      longest++
  }
  return longest
}
