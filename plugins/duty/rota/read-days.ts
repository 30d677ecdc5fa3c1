import { addDays, type Day, daysBetween, dueAt, today, writtenDate } from '../../calendar'
import { type Desk, Refusal } from '../../deed'

/** Days one line may be about: longer than any holiday. */
const LONGEST = 15

/** The day a text begins with, and what follows it; undefined when it begins with none. */
export function readDay(text: string, near = today()): { day: Day; rest: string } | undefined {
  const found = dueAt(text, near)
  return found && !found.time ? { day: found.day, rest: found.rest } : undefined
}

/** 删除 6月8日 is 6月8日 取消. */
export function removalLast(line: string): string {
  const [, rest] =
    /^(?:删[除掉]|取消|去掉|清空)\s*(\S.*?)(?:的?(?:值班|排班|班))?$/.exec(line) ?? []
  return rest ? `${rest} 取消` : line
}

/** 下周 周一王五: of the week that stands before them. */
export function inWeek(line: string): string {
  const [whole, which] = /^([本这下])个?(?:周|星期|礼拜)[\s,:]+/.exec(line) ?? []
  const bare = /(?<![本这下个])(?=(?:周|星期|礼拜)[一二三四五六日天])/g
  return whole ? line.slice(whole.length).replace(bare, which) : line
}

/** Each day of a line with what is said of it: `周三李敏，周四赵晓`. */
export function dayByDay({ roster }: Pick<Desk, 'roster'>, line: string): string[] {
  const parted: string[] = []
  for (const each of line.split(/[\s,;、。]+/).filter(Boolean)) {
    const last = parted.at(-1)
    const isDay = !roster.person(each) && (readDay(each) ?? writtenDate(each)) !== undefined
    // 6月3日 周一: one day.
    const isOther = isDay && (hasMore(last ?? '') || !/^(?:周|星期|礼拜)/.test(each))
    if (last === undefined || (isOther && !/[至到~—-]$/.test(last))) parted.push(each)
    else parted[parted.length - 1] = `${last} ${each}`
  }
  return parted
}

const hasMore = (part: string) => Boolean(readDay(part)?.rest)

/** Without a month, or the week of a weekday, it is the next such day after the one before. */
function nearOf(part: string, before: Day | undefined): Day {
  return before !== undefined && /^(?:\d{1,2}[日号]|周|星期|礼拜)/.test(part) ? before : today()
}

/** The days a part begins with, and the words behind them. */
export function readDays(part: string, before?: Day): { days: Day[]; rest: string } | Refusal {
  const first = readDay(part, nearOf(part, before))
  if (!first) {
    const date = writtenDate(part)
    if (date) return new Refusal('duty.read.no-such-day', [date])
    return new Refusal('duty.read.day-expected', [part])
  }
  const { day, rest } = first
  const range = /^(?:至|到|-|~|—+)\s*/.exec(rest)
  if (!range) return { days: [day], rest }
  // 6.7-8
  const end = rest.slice(range[0].length).replace(/^\d{1,2}(?![\d.日号月/])/, '$&日')
  const last = readDay(end, day)
  const count = last ? daysBetween(day, last.day) + 1 : 0
  if (!last || count < 1 || count > LONGEST) return new Refusal('duty.read.range', [part])
  return { days: Array.from({ length: count }, (_, ahead) => addDays(day, ahead)), rest: last.rest }
}
