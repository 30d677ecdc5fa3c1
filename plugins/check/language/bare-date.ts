import { dayOn } from '../../calendar'
import { weekday } from './daypart'

/** 20210518, 5.18, 5/18; after a date and a dash also 20. */
const forms = [
  /(?<year>20\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?!\d)/y,
  /(?<month>\d{1,2})[./](?<day>\d{1,2})(?!\d)/y,
  /(?<day>\d{1,2})(?!\d)/y,
]

/** A dash that goes on with a date: 5.18-5.20, 5.18-20. */
const dash = /\d {0,2}(?:[-—–~至到、]|——) {0,2}$/

/** 5.18亿元, 5.18版, 5/20的: a quantity, a version, a share. */
const quantity =
  /^(?! \d{1,2}[:：]\d\d) ?(?:[\dA-Za-z./%‰℃°:：*×]|[万亿元倍米吨秒毫厘版的月]|分(?![析团会院工享])|度(?!假)|公[里斤顷]|平方|以[上下内])/

const range = /^(?:[-—–~至到]|——)\d{1,2}\.\d{1,2}(?!\d)/

/** 时间：, 【活动日期】; not 截止时间：. */
const label =
  /(?:^|[^\p{sc=Han}])(?:活动|会议|培训|比赛|讲座|举办|举行|召开|开展|发生)?(?:时 {0,4}间|日 {0,4}期)[】）”\]]?[：: ]{0,4}$/u

/** The start of a line, after the number of an item, a bracket, a year. */
const lineStart = /\n {0,4}(?:\d{1,2}[.、] ?)?[（【[]?(?:\d{4}年 ?)?$/

/** 教务处于5.18召开, not 小于5.18. */
const held = [/[^大小高低优等]于 ?$/, /^ ?(?:[在举赴]|召开|开[展幕]|组织|前往|正式)/] as const

/** 机电学院5.18在D306抽检 */
const acted = [
  /[院处部系会馆班团队员生师组办室心委科所社校][ ]?$/,
  /^ ?(?:[在赴去]|到(?=[\u4e00-\u9fa5])|走[进访]|举[行办]|召开|开[展幕]|组织|前往|邀请|[进入]驻|接待|赶赴|抵达|参[加观]|[主承协]办|完成|启动|慰问|检查|部署|发布|印发|上线)/,
] as const

const closing = /^）[。 ]*(?:$|\n)/
const beforeWeekday = new RegExp(`^ ?（? ?${weekday}`)

/** Some of the words before a place; a line break stands before the first. */
function wordsBefore(text: string, start: number): string {
  return start < 24 ? `\n${text.slice(0, start)}` : text.slice(start - 24, start)
}

/** Whether 时间： stands right before. */
export function isLabelled(text: string, start: number): boolean {
  return label.test(wordsBefore(text, start))
}

function isAlone(text: string, start: number, after: string): boolean {
  const before = wordsBefore(text, start)
  if (lineStart.test(before) || label.test(before)) return true
  if (beforeWeekday.test(after)) return !/[\d.]$/.test(before)
  const [of, deed] = held
  if (of.test(before) && deed.test(after)) return true
  if (acted.every((pattern, part) => pattern.test([before, after][part]))) return true
  return before.endsWith('（') && closing.test(after)
}

/** Whether the date before and a dash lead to this place. */
function isNext(text: string, start: number, { end } = { end: start }): boolean {
  return start - end <= 6 && dash.test(text.slice(end - 1, start))
}

function partsAt(form: RegExp, text: string, start: number) {
  form.lastIndex = start
  const found = form.exec(text)?.groups
  if (!found) return
  const { year } = found
  const [month, day] = [found.month, found.day].map((part) => (part ? Number(part) : undefined))
  // A year with the 29th of February, a month with the 31st.
  if (dayOn(Number(year ?? 2020), month ?? 1, day!))
    return { end: form.lastIndex, year, month, day }
}

/**
 * A date without 月 and 日 where it can be nothing else: at the start of a line, after 时间：, alone in
 * brackets at the end, before a weekday, in a range (5.18-5.20).
 */
export function bareDateAt(text: string, start: number, last?: { end: number; isBare?: boolean }) {
  const follows = isNext(text, start, last)
  for (const form of follows ? forms : forms.slice(0, 2)) {
    const parts = partsAt(form, text, start)
    if (!parts) continue
    const after = text.slice(parts.end, parts.end + 12)
    if (quantity.test(after)) continue
    if (follows) return { ...parts, isBare: last?.isBare }
    const other = range.exec(after)
    if (
      other &&
      !/[\d./]/.test(text[start - 1] ?? '') &&
      !quantity.test(after.slice(other[0].length))
    )
      return parts
    if (isAlone(text, start, after)) return { ...parts, isBare: true }
  }
}
