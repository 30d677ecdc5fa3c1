import { type Day, dayOn } from '../../calendar'
import { complete, type Dated, type Mistake } from './almanac'
import { daypart, weekday } from './daypart'
import type { Passage } from './passage'

const names = '日一二三四五六'

/** What joins dates or weekdays: 17日、19日（周一和周三）. */
const joint = '(?:[-—–~至到、，和与及跟或暨/]|——|以及)'
const between = new RegExp(`^ {0,2}(?:${daypart})? {0,2}${joint} {0,2}$`)
const range = /[-—–~至到]/

/** The weekdays right after a date: 周三, （周一、三、五）, (星期一 至 星期五). */
const list = new RegExp(
  [
    ` {0,2}(?:${daypart} {0,2}(?=（))?（? {0,2}${weekday}`,
    `(?:[^一二三四五六日天（）。；\\d\\n]{0,4}?${weekday}`,
    `| {0,2}${joint} {0,2}[一二三四五六日天](?= {0,2}(?:[、）]|[-—–~至到和及与]|${daypart})))*`,
    ' {0,2}）?',
  ].join(''),
  'y',
)

/** The dates joined up to one: 5月17日、19日. */
function joined(dates: Dated[], at: number, text: string): Dated[] {
  let first = at
  while (first > 0 && between.test(text.slice(dates[first - 1].end, dates[first].start))) first--
  return dates.slice(first, at + 1)
}

/** The weekdays a date may have: this month's or last month's too where it leaves that open. */
function weekdaysOf({ months, day, isOpen }: Dated, today: Day): number[] {
  const [year, month, date] = today.split('-').map(Number)
  const open = [[year, month] as const, ...(day > date ? [[year, month - 1] as const] : [])]
  const possible = isOpen && months.length ? [...months, ...open] : months
  return possible.flatMap(([year, month]) => {
    const found = dayOn(year, month, day)
    return found ? [new Date(found).getUTCDay()] : []
  })
}

/** The dates that weekdays are of: as many, or the one before. Undefined when that is not sure. */
function datesOf(run: Dated[], words: string, count: number, text: string): Dated[] | undefined {
  if (count === 1) return run.slice(-1)
  // 5月17日至28日（周二、周四）: every such day of the weeks.
  const isRange = run.length === 2 && range.test(text.slice(run[0].end, run[1].start))
  return run.length === count && (!isRange || range.test(words)) ? run : undefined
}

/** Dates whose written weekday is another: 5月19日（星期四）, 5月17日、19日（周一、周五）. */
export function wrongWeekdays({ text, dates }: Passage, today: Day): Mistake[] {
  const completed = complete(dates, today)
  return completed.flatMap((date, at) => {
    list.lastIndex = date.end
    const words = list.exec(text)?.[0]
    if (!words) return []
    const written = Array.from(words.matchAll(/[一二三四五六日天](?!期)/g), ([name]) => {
      return names.indexOf(name.replace('天', '日'))
    })
    const own = datesOf(joined(completed, at, text), words, written.length, text) ?? []
    const possible = own.map((each) => weekdaysOf(each, today))
    const isWrong = possible.some((each, i) => each.length && !each.includes(written[i]))
    if (!isWrong) return []
    const expected = possible.map(([first], i) => `星期${names[first ?? written[i]]}`).join('、')
    return [{ start: own[0].start, end: date.end + words.trimEnd().length, expected }]
  })
}
