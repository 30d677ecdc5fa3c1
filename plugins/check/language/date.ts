import { parseNumeral } from '../../calendar'

/** A date as written: to the day, or a weekday, or a day relative to today. */
export interface DateMention {
  start: number
  end: number
  kind: 'date' | 'weekday' | 'relative'
  /** Left out when not written. NaN for a numeral that is none. */
  year?: number
  month?: number
  day?: number
}

const cn = '〇○零一二三四五六七八九十廿卅'
const number = `\\d{1,2}|[${cn}]{1,3}`
const daypart = '上午|下午|中午|晚|早|凌晨|清晨|傍晚|夜|午后'

/** 2021年5月18日; 5月17-21日 leaves out the first 日. */
const long = new RegExp(
  `(?:(?<year>\\d{4}|[〇○零一二三四五六七八九]{4}) {0,2}年 {0,2})?(?<month>${number}) {0,2}月 {0,2}(?:(?<day>${number}) {0,2}[日号]|(?<open>${number})(?= {0,2}(?:[-—–~至到、,，。和与]|${daypart}|$)))`,
  'y',
)

/** 2021.5.18 */
const dotted = /(?<year>20\d\d)([-./])(?<month>\d{1,2})\2(?<day>\d{1,2})(?![\d.])日?/y

/** 5.18上午, 5.17-5.21; a bare 5.18 may be anything. */
const short = new RegExp(
  `(?<month>\\d{1,2})\\.(?<day>\\d{1,2})(?!\\d)(?=日|${daypart}|[-—–~至到]\\d{1,2}\\.\\d|(?<=[-—–~至到]\\d{1,2}\\.\\d{1,2})[，,）)])日?`,
  'y',
)

/** 17日 is a day; 10日内, 5日游 are spans, 25号楼 a house. */
const dayOnly = new RegExp(
  `(${number}) {0,2}(?:日(?!内|游|间|谈|志|本|元|均|后|系|语)|号(?=${daypart}))`,
  'y',
)

/** 第3日, 每月15日, 历时5日 are no days of a month. */
const span = /(?:[第每月年近为数多几整半共]|历时|连续|共计|长达) ?$/

const weekday =
  /(?:本|这|上|下|该)?个?(?:周|星期|礼拜)[一二三四五六日天](?!次|期|共|起飞|直|度|会|例|到周|遍|课|岁|边|围|转)/y

const relative = /今天|今日|昨天|昨日|前天|昨晚|今晚|今晨|今早|昨夜/y

const value = (text?: string) => {
  if (text === undefined) return undefined
  return text.charCodeAt(0) < 128
    ? Number(text)
    : (parseNumeral(text.replaceAll('○', '〇')) ?? Number.NaN)
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text)
}

function dateAt(text: string, start: number): Omit<DateMention, 'start' | 'kind'> | undefined {
  for (const pattern of [long, dotted, short]) {
    const found = matchAt(pattern, text, start)?.groups
    if (!found) continue
    const [year, month, day] = [found.year, found.month, found.day ?? found.open].map(value)
    return { end: pattern.lastIndex, year, month, day }
  }
  const day = value(matchAt(dayOnly, text, start)?.[1])
  const isSpan = span.test(text.slice(Math.max(0, start - 3), start))
  if (day && day >= 1 && day <= 31 && !isSpan) return { end: dayOnly.lastIndex, day }
}

const numerals = new Set(`0123456789${cn}`)
const weekdayHeads = new Set('本这上下该周星礼')
const relativeHeads = new Set('今昨前')

function mentionAt(text: string, start: number): DateMention | undefined {
  const head = text[start]
  if (numerals.has(head)) {
    // A date does not begin within a number: 第2021年, 3.18日.
    if (/[\d第.]/.test(text[start - 1] ?? '')) return undefined
    const parts = dateAt(text, start)
    return parts && { start, kind: 'date', ...parts }
  }
  if (weekdayHeads.has(head) && text[start - 1] !== '每' && matchAt(weekday, text, start)) {
    return { start, end: weekday.lastIndex, kind: 'weekday' }
  }
  if (relativeHeads.has(head) && matchAt(relative, text, start)) {
    return { start, end: relative.lastIndex, kind: 'relative' }
  }
  return undefined
}

/** Every date of a text in order. Impossible ones (2月30日) are there too. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = []
  for (let at = 0; at < text.length; at++) {
    const mention = mentionAt(text, at)
    if (!mention) continue
    found.push(mention)
    at = mention.end - 1
  }
  return found
}
