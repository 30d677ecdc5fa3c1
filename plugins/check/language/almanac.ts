import { type Day, dayOn } from '../../calendar'
import type { DateMention } from './date'
import type { Passage } from './passage'

/** Words of a text that are wrong by the calendar. */
export interface Mistake {
  start: number
  end: number
  /** The weekday it should be: `星期三`. */
  expected?: string
}

/** A date with the year and month it leaves out: those of the date before it, else of today. */
interface Dated {
  start: number
  end: number
  year: number
  month: number
  day: number
  /** Whether a year, and a month, is written here or before. */
  hasYear: boolean
  hasMonth: boolean
}

/** Dates to the day with the year and month they leave out. */
export function complete(dates: DateMention[], today: Day): Dated[] {
  let [year, month] = today.split('-').map(Number)
  let [hasYear, hasMonth] = [false, false]
  const completed: Dated[] = []
  for (const date of dates) {
    const { start, end, day } = date
    if (day === undefined) continue
    year = date.year ?? year
    month = date.month ?? month
    hasYear ||= date.year !== undefined
    hasMonth ||= date.month !== undefined
    completed.push({ start, end, year, month, day, hasYear, hasMonth })
  }
  return completed
}

const hours =
  /(?<=[日号午晚晨夜间）)]|^) {0,2}(\d{1,2})(?:时(\d{1,2})分|[:：](\d\d)(?!\d)|时(?!间|长|光|代|段|期|空|装|尚|针|区|许))/g

function impossibleHours(text: string): Mistake[] {
  return Array.from(text.matchAll(hours)).flatMap(
    ({ 0: match, 1: hour, 2: minute, 3: more, index }) => {
      const [h, m] = [Number(hour), Number(minute ?? more ?? 0)]
      if (h < 24 ? m < 60 : h === 24 && m === 0) return []
      const end = index + match.length
      return [{ start: end - match.trimStart().length, end }]
    },
  )
}

/** Dates and hours that do not exist: 2月30日, 13月5日, 25时10分. */
export function impossibleTimes({ text, dates }: Passage, today: Day): Mistake[] {
  const days = complete(dates, today).filter(
    ({ hasMonth, year, month, day }) => hasMonth && !dayOn(year, month, day),
  )
  return [...days, ...impossibleHours(text)].toSorted((a, b) => a.start - b.start)
}

const names = '日一二三四五六'

const weekday =
  / {0,2}[（(]? {0,2}(?:星期|周|礼拜)([一二三四五六日天])(?!至|到|-|—|、) {0,2}[）)]?/y

/** How many months ahead a date without a year is last year's: in January one in December. */
const far = 6

/** The weekdays a date may have: last month's or last year's too where it leaves that open. */
function weekdaysOf(date: Dated, today: Day): number[] {
  const [, month, day] = today.split('-').map(Number)
  const days = [date]
  if (!date.hasMonth && date.day > day) days.push({ ...date, month: date.month - 1 })
  else if (!date.hasYear && date.month - month >= far) days.push({ ...date, year: date.year - 1 })
  return days.flatMap((each) => {
    const found = dayOn(each.year, each.month, each.day)
    return found ? [new Date(found).getUTCDay()] : []
  })
}

/** Dates whose written weekday is another: 5月19日（星期四）. */
export function wrongWeekdays({ text, dates }: Passage, today: Day): Mistake[] {
  return complete(dates, today).flatMap((date) => {
    weekday.lastIndex = date.end
    const match = weekday.exec(text)
    if (!match) return []
    const written = names.indexOf(match[1].replace('天', '日'))
    const possible = weekdaysOf(date, today)
    if (!possible.length || possible.includes(written)) return []
    const end = date.end + match[0].trimEnd().length
    return [{ start: date.start, end, expected: `星期${names[possible[0]]}` }]
  })
}
