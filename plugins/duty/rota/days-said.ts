import { addDays, type Day, mondayOf, parseNumeral, parsePeriod, type Period } from '../../calendar'
import { narrow } from '../../text'
import { readDay } from './read-days'

const near: Record<string, number> = { 上: -1, 本: 0, 这: 0, 当: 0, 下: 1 }

/**
 * Reads which days of the rota are asked for: 本月, 下月, 6月 (the nearest one), 2024年6月, 本周, 下周, a
 * single day. Undefined for anything else.
 */
export function daysSaid(text: string, today: Day): Period | undefined {
  const plain = narrow(text).replace(/\s/g, '')
  const [, which, span] = /^([上本这当下])一?个?(月|周|星期)$/.exec(plain) ?? []
  if (span === '月') return monthAround(today, near[which])
  if (span) return weekOf(addDays(mondayOf(today), near[which] * 7), plain)
  const [, year, named] =
    /^(?:(\d{4})[年./-])?(\d{1,2}|[一二三四五六七八九十]{1,2})月?份?$/.exec(plain) ?? []
  const month = named && (year || /月/.test(plain)) ? parseNumeral(named) : undefined
  if (month) return month > 12 ? undefined : monthOf(year ? Number(year) : undefined, month, today)
  const day = readDay(plain.replace(/^([今明后])[晚早夜](?:上|里)?$/, '$1天'), today)
  return day && !day.rest ? { from: day.day, to: day.day, label: '' } : undefined
}

function monthAround(today: Day, step: number): Period {
  const [year, month] = today.split('-').map(Number)
  const count = year * 12 + month - 1 + step
  return period(Math.floor(count / 12), (count % 12) + 1, today)
}

/** Without a year it is the nearest such month, before or after this one. */
function monthOf(year: number | undefined, month: number, today: Day): Period {
  const [own, current] = today.split('-').map(Number)
  const years = year ? [year] : [own, own + 1, own - 1]
  const distance = (each: number) => Math.abs((each - own) * 12 + month - current)
  const [nearest] = years.toSorted((a, b) => distance(a) - distance(b))
  return period(nearest, month, today)
}

function period(year: number, month: number, today: Day): Period {
  return parsePeriod(`${year}-${month}`, today)!
}

function weekOf(monday: Day, label: string): Period {
  return { from: monday, to: addDays(monday, 6), label }
}
