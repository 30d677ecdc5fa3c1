import { bareDateAt } from './bare-date'
import { daypart } from './daypart'
import { number, numberHeads, numberOf } from './numeral'
import { writtenYear, yearWord } from './year'

/** A date as written: to the day, or a weekday, a third of a month, or a day relative to today. */
export interface DateMention {
  start: number
  end: number
  /** As written; see `yearOf`. Left out when none is written, as month and day are. */
  year?: string
  /** NaN for a numeral that is none. */
  month?: number
  day?: number
  /** 5.18: likely a date, but it may be the number of a chapter. */
  isBare?: boolean
}

const year = `(?:(?<year>${yearWord}) {0,2}年的? {0,2})?`
const month = `(?<month>${number}) {0,2}月 {0,2}`

/** 2021年5月18日; 5月17-21日 leaves out the first 日. */
const long = new RegExp(
  `${year}${month}(?:(?<day>${number}) {0,2}[日号]|(?<open>${number})(?= {0,2}(?:[-—–~至到、，。；和与（）在]|${daypart}|$)))`,
  'y',
)

/** 2021.5.18 */
const dotted = /(?<year>20\d\d)([-./])(?<month>\d{1,2})\2(?<day>\d{1,2})(?![\d.])日?/y

/** 5.18上午, 5.18日; a bare 5.18 may be anything. */
const short = new RegExp(`(?<month>\\d{1,2})\\.(?<day>\\d{1,2})(?!\\d) ?(?:日|(?=${daypart}))`, 'y')

/** 5月中旬, 上月下旬 */
const third = new RegExp(`${year}(?:${month}|[本上] {0,2}月 {0,2})[上中下]旬`, 'y')

/** 17日, 28号开始 are days; 10日内, 5日游 are spans, 25号楼 a house. */
const dayOnly = new RegExp(
  `(${number}) {0,2}(?:日(?!内|游|间|谈|志|本|元|均|后|系|语)|号(?= {0,2}(?:${daypart}|[，、在起至到就才又已]|开始|截止|结束|当[天日晚]|那[天晚]|一[早大]|举[行办]|召开|组织|参加|前后|周[一二三四五六日]|星期)))`,
  'y',
)

/** 本月25日; which month 上月25日 and 下月6日 are of is left open. */
const ofMonth = new RegExp(
  `[本这当上下次] {0,2}个?月的? {0,2}(?<day>${number}) {0,2}[日号](?!内|游|间|元|均)`,
  'y',
)

/** （人文学院）25号上午 is a day all the same. */
const isTimedAfter = new RegExp(`^ {0,2}${daypart}`)

/** 第3日, 每月15日, 历时5日 are no days of a month; 长安路9号 is a house, 〔2021〕9号 a document. */
const span = /(?:[第每月年近为数多几整半共]|历时|连续|共计|长达) ?$|[路街巷道坊里编〕）\]]\d+号$/

const weekday =
  /(?:本|这|上|下|该)?个?(?:周|星期|礼拜)[一二三四五六日天](?!次|期|共|起飞|直|度|会|例|到周|遍|课|岁|边|围|转)/y

/** 五月初六, 农历腊月廿三: a day whose month the calendar does not tell. */
const lunar =
  /(?:(?:农历|阴历) {0,2})?(?:十[一二]|[正一二三四五六七八九十冬腊])月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?)/y

const relative = /今天|今日|昨天|昨日|前天|昨晚|今晚|今晨|今早|昨夜/y

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text)
}

function value(text?: string): number | undefined {
  return text === undefined ? undefined : numberOf(text)
}

type Parts = Omit<DateMention, 'start'>

function dateAt(text: string, start: number): Parts | undefined {
  const before = text.slice(Math.max(0, start - 4), start)
  for (const pattern of [long, dotted, third, short]) {
    const found = matchAt(pattern, text, start)?.groups
    if (!found) continue
    const [month, day] = [found.month, found.day ?? found.open].map(value)
    return { end: pattern.lastIndex, year: writtenYear(found.year, before), month, day }
  }
  if (matchAt(lunar, text, start)) return { end: lunar.lastIndex }
  const named = matchAt(ofMonth, text, start)?.groups?.day
  if (named)
    return { end: ofMonth.lastIndex, day: /[上下次]/.test(text[start]) ? undefined : value(named) }
  const [whole, numeral] = matchAt(dayOnly, text, start) ?? []
  const day = value(numeral)
  const isTimed = isTimedAfter.test(text.slice(dayOnly.lastIndex, dayOnly.lastIndex + 4))
  const isSpan = span.test(before) || (span.test(before + whole) && !isTimed)
  if (day && day >= 1 && day <= 31 && !isSpan) return { end: dayOnly.lastIndex, day }
}

const heads = new Set(`${numberHeads}大前去今明本上下次这当正冬腊农阴`)
const weekdayHeads = new Set('本这上下该周星礼')
const relativeHeads = new Set('今昨前')

function partsAt(text: string, start: number, last?: DateMention): Parts | undefined {
  const head = text[start]
  if (heads.has(head)) {
    // A date does not begin within a number: 第2021年, 3.18日.
    const isWithin = /[\d第.]/.test(text[start - 1] ?? '')
    const found = isWithin ? undefined : dateAt(text, start)
    if (found) return found
    const bare = /\d/.test(head) ? bareDateAt(text, start, last) : undefined
    const before = text.slice(Math.max(0, start - 4), start)
    if (bare) return { ...bare, year: bare.year ?? writtenYear(undefined, before) }
  }
  if (weekdayHeads.has(head) && text[start - 1] !== '每' && matchAt(weekday, text, start)) {
    return { end: weekday.lastIndex }
  }
  if (relativeHeads.has(head) && matchAt(relative, text, start)) return { end: relative.lastIndex }
}

/** Every date of a text in order. Impossible ones (2月30日) are there too. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = []
  for (let start = 0; start < text.length; start++) {
    const parts = partsAt(text, start, found.at(-1))
    if (!parts) continue
    found.push({ start, ...parts })
    start = parts.end - 1
  }
  return found
}
