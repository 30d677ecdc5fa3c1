import { addDays, type Day, daysBetween, isDay } from '../../policy'
import { type DateMention, findDates } from './date'
import { plain } from './text'

/** Words of a text that are wrong by the calendar. */
export interface Mistake {
  text: string
  start: number
  end: number
  /** The weekday it should be: `星期三`. */
  expected?: string
}

const pad = (number: number) => String(number).padStart(2, '0')

/** A date with the year and month it leaves out: those of the date before it, else of today. */
interface Dated extends DateMention {
  day: number
  iso: string
  /** Whether year or month are only supposed. */
  isSupposed: boolean
}

function complete(text: string, today: Day): Dated[] {
  let [year, month] = today.split('-').map(Number)
  let before: number | undefined
  return findDates(text).flatMap((date) => {
    if (date.kind !== 'date' || date.day === undefined) return []
    const isSupposed = date.month === undefined && before === undefined
    year = date.year ?? year
    month = date.month ?? month
    before = date.end
    return [{ ...date, day: date.day, iso: `${year}-${pad(month)}-${pad(date.day)}`, isSupposed }]
  })
}

const hours =
  /(?<=[日号午晚晨夜间）)]|^) {0,2}(?<hour>\d{1,2})(?:时(?<minute>\d{1,2})分|[:：](?<minute2>\d\d)(?!\d)|时(?!间|长|光|代|段|期|空|装|尚|针|区|许))/g

function impossibleHours(text: string): Mistake[] {
  return Array.from(text.matchAll(hours)).flatMap(({ 0: match, index, groups }) => {
    const { hour, minute, minute2 } = groups!
    const [h, m] = [Number(hour), Number(minute ?? minute2 ?? 0)]
    if (h < 24 ? m < 60 : h === 24 && m === 0) return []
    const words = match.trim()
    const start = index + match.length - words.length
    return [{ text: words, start, end: start + words.length }]
  })
}

/** Dates and hours that do not exist: 2月30日, 13月5日, 25时10分. */
export function impossibleTimes(source: string, today: Day): Mistake[] {
  const text = plain(source)
  const days = complete(text, today)
    .filter(({ iso, isSupposed }) => !isSupposed && !isDay(iso))
    .map(({ start, end }) => ({ text: source.slice(start, end), start, end }))
  const times = impossibleHours(text).map((each) => ({
    ...each,
    text: source.slice(each.start, each.end),
  }))
  return [...days, ...times].toSorted((a, b) => a.start - b.start)
}

const names = '日一二三四五六'

const weekdayAfter =
  /^ {0,2}[（(]? {0,2}(?:星期|周|礼拜)(?<name>[一二三四五六日天])(?!至|到|-|—|、) {0,2}[）)]?/

function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** The days a date without year or month may mean: this month's, or last month's late in it. */
function candidates({ iso, isSupposed, year }: Dated, today: Day): Day[] {
  const days = [iso]
  if (isSupposed && iso > today)
    days.push(`${addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)}${iso.slice(7)}`)
  // In January a date in December is last year's.
  else if (year === undefined && isDay(iso) && daysBetween(today, iso) > 180) {
    days.push(`${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`)
  }
  return days.filter(isDay)
}

/** Dates whose written weekday is another: 5月19日（星期四）. */
export function wrongWeekdays(source: string, today: Day): Mistake[] {
  const text = plain(source)
  return complete(text, today).flatMap((date) => {
    const match = weekdayAfter.exec(text.slice(date.end, date.end + 12))
    const days = candidates(date, today)
    if (!match || !days.length) return []
    const written = names.indexOf(match.groups!.name.replace('天', '日'))
    if (days.some((day) => weekdayOf(day) === written)) return []
    const end = date.end + match[0].trimEnd().length
    const expected = `星期${names[weekdayOf(days[0])]}`
    return [{ text: source.slice(date.start, end), start: date.start, end, expected }]
  })
}
