import { parseNumeral } from '../../policy'

/** A date as written: to the day, or a weekday, or a day relative to today. */
export interface DateMention {
  start: number
  end: number
  kind: 'date' | 'weekday' | 'relative'
  year?: number
  month?: number
  day?: number
}

const cn = '〇○零一二三四五六七八九十廿卅'
const number = `(?:\\d{1,2}|[${cn}]{1,3})`
const year = `(?<y>\\d{4}|[〇○零一二三四五六七八九]{4}) {0,2}年 {0,2}`
const daypart = '上午|下午|中午|晚|早|凌晨|清晨|傍晚|夜|午后'

/** 17日 is a day; 10日内, 5日游, 三日内 are spans, 25号楼 a house. */
const dayOnly = `(?<![\\d.第每${cn}年月近为数多几整半]|历时|连续|为期|共计|长达) ?(?<d3>${number}) {0,2}(?:日(?!内|游|间|谈|志|本|元|均|后|系|语)|号(?=${daypart}))`

const patterns = [
  `(?:${year})?(?<![\\d${cn}第])(?<m>${number}) {0,2}月 {0,2}(?:(?<d>${number}) {0,2}[日号]|(?<dx>${number})(?= {0,2}(?:[-—–~至到、,，。和与]|${daypart}|$)))`,
  `(?<!\\d)(?<y2>20\\d\\d)(?<sep>[-./])(?<m2>\\d{1,2})\\k<sep>(?<d2>\\d{1,2})(?![\\d.])日?`,
  `(?<![\\d.“"])(?<m4>\\d{1,2})\\.(?<d4>\\d{1,2})(?=(?:日|${daypart}|[-—–~至到]\\d{1,2}\\.\\d{1,2}))日?`,
  `(?:[-—–~至到])(?<m5>\\d{1,2})\\.(?<d5>\\d{1,2})(?=[日，,）)]|${daypart})日?`,
  dayOnly,
  `(?<week>(?:本|这|上|下|该)?个?(?:周|星期|礼拜)[一二三四五六日天末](?!次|期|共|起飞|直|度|会|例|到周|遍|课|岁|边|围|转))`,
  `(?<rel>今天|今日|昨天|昨日|前天|昨晚|今晚|今晨|今早|昨夜)`,
]

const pattern = new RegExp(patterns.join('|'), 'g')

const value = (text?: string) =>
  text === undefined ? undefined : (parseNumeral(text.replaceAll('○', '〇')) ?? Number.NaN)

/** Every date of a text in order. Impossible ones (2月30日) are there too. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = []
  for (const match of text.matchAll(pattern)) {
    const { y, m, d, dx, y2, m2, d2, m4, d4, m5, d5, d3, week, rel } = match.groups!
    const lead = match[0].search(/[^ \-—–~至到]/)
    const start = match.index + lead
    const end = match.index + match[0].length
    const kind = week ? 'weekday' : rel ? 'relative' : 'date'
    const day = value(d ?? dx ?? d2 ?? d4 ?? d5 ?? d3)
    if (d3 && !(day! >= 1 && day! <= 31)) continue
    if (week && (text[start - 1] === '每' || week.endsWith('末'))) continue
    found.push({ start, end, kind, year: value(y ?? y2), month: value(m ?? m2 ?? m4 ?? m5), day })
  }
  return found
}
