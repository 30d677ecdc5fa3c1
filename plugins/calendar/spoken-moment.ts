import { narrow } from '../text'
import { addDays, dayOf, moment } from './days'
import { numeralPattern, parseNumeral } from './numeral'
import { dayAt } from './spoken-day'
import type { Day } from './types'

/** A moment that a text tells, perhaps one to come, and the text without it. */
export interface MomentSaid {
  at: Date
  rest: string
}

const MINUTE = 60_000

/** How long before midnight is still a time without a day. */
const LATELY = 6 * 60 * MINUTE

/** How far ahead of now a time may be that was meant to be past. */
const AHEAD = 10 * MINUTE

/** With 两, which stands in no date. */
const numeral = numeralPattern.replace('二', '二两')

const part = '凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|夜间|半夜|深夜|早|晚'

const clock = new RegExp(
  `(?<soon>快到?|将近|不到|接近)?(?:大概|大约|差不多|约)?(?<near>[今昨前])?(?<part>${part})?\\s*(?:(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?(?!\\d)|` +
    `(?<hours>${numeral})(?:点钟?|时(?!间))(?:(?<quarters>[一三])刻|(?:过|零)?(?<minutes>${numeral})分?|(?<thirty>半)|整)?)`,
)

/** What may follow a time and says no more. */
const about = /^(?:左右|前后|许|多(?![名人位个]))?(?:的时候|吧)?/

/** 十分钟前; 刚才，十分钟前吧 tells more than 刚才. */
const measured = new RegExp(
  `(?:(?:刚刚|刚才|方才)[,\\s]*)?(?:大?约|大概|差不多|也就)?(?:(?<half>半)个?小时|(?<hours>${numeral})个?小时|(?<minutes>${numeral})分钟)(?:之|以)?前`,
)
const justNow = /刚刚|刚才|方才/

const nears: Record<string, number> = { 今: 0, 昨: -1, 前: -2 }

/**
 * Finds the time of something that has happened, wherever it stands in a text: 14:20, 下午两点二十,
 * 昨晚11点半, 5月22日14:20, 十分钟前, 刚才. Without a day it is the last such time of today or of the
 * last hours, else that of today, still to come; without a half of the day, of the two the last one that was.
 * To the minute; undefined when there is none.
 * @param since what it is about cannot have been before; without a day it is the last time after that,
 * else the one nearest to now
 */
export function momentSaid(text: string, now: Date, since?: Date): MomentSaid | undefined {
  const plain = narrow(text)
  const found = clock.exec(plain)
  if (!found) return momentAgo(plain, now)
  const { groups = {}, index } = found
  const times = minutesOf(groups)
  if (!times) return undefined
  const before = dayBefore(plain.slice(0, index), dayOf(now))
  const day = groups.near ? addDays(dayOf(now), nears[groups.near]) : before?.day
  const after = plain.slice(index + found[0].length)
  const rest = plain.slice(0, before?.from ?? index) + after.replace(about, '')
  const at = day ? onDay(day, times, now) : nearest(times, now, since)
  // 快两点, said shortly before two.
  return { at: groups.soon && at > now ? wholeMinute(now) : at, rest }
}

function wholeMinute(at: Date): Date {
  return new Date(Math.floor(+at / MINUTE) * MINUTE)
}

function momentAgo(plain: string, now: Date): MomentSaid | undefined {
  const found = measured.exec(plain) ?? justNow.exec(plain)
  if (!found) return undefined
  const { half, hours, minutes }: Record<string, string | undefined> = found.groups ?? {}
  const passed = half
    ? 30
    : hours
      ? parseNumeral(hours)! * 60
      : minutes
        ? parseNumeral(minutes)!
        : 0
  const at = new Date(Math.floor(+now / MINUTE - passed) * MINUTE)
  const rest = plain.slice(found.index + found[0].length).replace(about, '')
  return { at, rest: plain.slice(0, found.index) + rest }
}

/** Minutes of the day that may be meant: two when no half of the day is said. */
function minutesOf(said: Record<string, string | undefined>): number[] | undefined {
  const hour = parseNumeral(said.hour ?? said.hours!)
  const minute = said.thirty
    ? 30
    : said.quarters
      ? parseNumeral(said.quarters)! * 15
      : parseNumeral(said.minute ?? said.minutes ?? '0')
  if (hour === undefined || minute === undefined || hour > 24 || minute > 59) return undefined
  const own = hour * 60 + minute
  const later = own + 12 * 60
  if (isSure(said, hour)) return [isAfternoon(said.part, hour) ? later : own]
  return [own, later]
}

function isSure({ part, hour: digits }: Record<string, string | undefined>, hour: number): boolean {
  return part !== undefined || hour > 11 || hour === 0 || !!digits?.startsWith('0')
}

function isAfternoon(part: string | undefined, hour: number): boolean {
  if (!part || hour > 12) return false
  if (/下午|傍晚/.test(part)) return hour < 12
  if (part === '中午') return hour < 4
  return /晚|夜/.test(part) && (hour === 12 || hour > 4)
}

function onDay(day: Day, times: number[], now: Date): Date {
  const all = times.map((minutes) => new Date(+moment(day, '00:00') + minutes * MINUTE))
  return all.findLast((at) => at <= now) ?? all[0]
}

function nearest(times: number[], now: Date, since?: Date): Date {
  const today = dayOf(now)
  const all = [-1, 0, 1]
    .flatMap((days) => times.map((each) => +moment(addDays(today, days), '00:00') + each * MINUTE))
    .toSorted((a, b) => a - b)
  if (since) {
    const after = all.findLast((at) => at >= +since && at <= +now)
    const [closest] = all.toSorted((a, b) => Math.abs(a - +now) - Math.abs(b - +now))
    return new Date(after ?? closest)
  }
  // Clocks and mouths are a few minutes ahead: 两点, said at 13:58, is no time of last night.
  const ahead = all.find((at) => at > +now && at - +now <= AHEAD)
  const past = all.findLast((at) => at <= +now)!
  if (ahead && +now - past > LATELY) return new Date(ahead)
  const isNear = +now - past <= LATELY || dayOf(new Date(past)) === today
  return isNear ? new Date(past) : onDay(today, times, now)
}

/** The day that stands right before a time, and where it begins. */
function dayBefore(text: string, today: Day): { day: Day; from: number } | undefined {
  for (let from = 0; from < text.length; from++) {
    const found = dayAt(text.slice(from), today)
    if (found && /^[\s,，的]*$/.test(text.slice(from + found.length))) return { ...found, from }
  }
  return undefined
}
