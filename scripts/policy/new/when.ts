import { type Day, dueAt, parseNumeral, weekdays } from '../../../plugins/calendar'
import { narrow } from '../../../plugins/text'
import type { Answers, ColumnAnswer, DueAnswer } from './answers'
import { Unclear } from './ask'
import { isNone } from './named-list'

const weekday = /(?:周|星期|礼拜)([一二三四五六日天])/

/** What may stand before a weekday: 每, 双周的, 每两周. */
const rhythm = /^(?:(双|单|[两二]|隔一?)个?周?的?)?$/

/** What may be said of a day without work; a regulation has no other words for it. */
const holiday =
  /^(?:如?[遇逢])?(?:法定)?(?:节?假日?|放假)的?[,，]?(?:则)?(顺延|推迟|延后|提前|不变)(?:[到至](?:节[前后])?(?:的?[第前后上下][一1]?个?|最后一?个?)?(?:工作日|上班日))?$/

const shifts: Record<string, 'earlier' | 'later' | 'keep'> = { 提前: 'earlier', 不变: 'keep' }

/** Nobody is at work then: reminders would wake people. */
const [earliest, latest] = ['08:00', '22:00']

const monthly = /(?:月|^)(?:(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|(底|末))/

/** `周五 17:00`, `双周周四 11:00，放假顺延`, `每月25日17:00`, `每月5日17:00前报上月`, `每月底17:00`, `随时`, or `没有`. */
export function readDue(answer: string): ColumnAnswer['due'] {
  const text = narrow(answer).replace(/^每个?(?!月)/, '')
  if (isNone(text)) return undefined
  if (/随时|及时|实时|有了就报/.test(text)) return 'promptly'
  const month = monthly.exec(text)
  if (month) {
    const [before, number, end] = month
    const day = end ? 31 : parseNumeral(number)
    if (!day || day > 31) throw new Unclear('due')
    const rest = text.slice(month.index + before.length)
    return {
      every: 'month',
      day,
      of: /上月|次月|下月/.test(text) ? 'last' : 'this',
      ...timeOf(rest, before),
    }
  }
  const found = weekday.exec(text)
  if (!found) throw new Unclear('due')
  const every = weekdays[Math.min('一二三四五六日天'.indexOf(found[1]), 6)]
  const timed = timeOf(text.slice(found.index + found[0].length), found[0])
  return { every, ...weeksOf(text.slice(0, found.index), found[0]), ...timed }
}

function weeksOf(before: string, day: string): { weeks?: 'even' | 'odd' } {
  const said = rhythm.exec(before)
  if (!said) throw new Unclear('due-rest', { rest: before })
  if (!said[1]) return {}
  if (said[1] === '双' || said[1] === '单') return { weeks: said[1] === '双' ? 'even' : 'odd' }
  throw new Unclear('due-weeks', { day })
}

type Timed = Pick<DueAnswer, 'at'> & Partial<Pick<DueAnswer, 'shift'>>

/** The time in what follows a day, when people are at work. */
function timeOf(text: string, day: string): Timed {
  const said = dueAt(`今天${text}`, '2024-01-01')
  const time = said?.time
  if (!time) throw new Unclear(/\d|点/.test(text) ? 'due' : 'due-time', { day })
  if (time < earliest || time > latest) throw new Unclear('hours', { time })
  const rest = said.rest
    .replace(/^(?:报送?|上报)?(?:(?:上个?月|本月|当月)[^,;。]*)?(?:报送?|上报)?[\s,;。(]*/, '')
    .replace(/[\s。;)]+$/, '')
  if (!rest) return { at: time }
  const shift = holiday.exec(rest.replace(/\s/g, ''))?.[1]
  if (!shift) throw new Unclear('due-rest', { rest })
  return { at: time, shift: shifts[shift] ?? 'later' }
}

/** `2024年3月1日`, `2024-03-01`, `3月1日`. */
export function readDay(answer: string, today: Day): Day {
  const said = /周|星期|礼拜/.test(answer) ? undefined : dueAt(answer, today)
  if (!said || said.rest) throw new Unclear('day')
  return said.day
}

/** A draft goes to the editors in the morning; what is published follows it. */
const [draft, night] = ['09:00', '21:00']

/** `第1个工作日 15:00`, `3 15:00`, `每季第5个工作日 10:00`; undefined for 不公示. */
export function readPublication(
  answer: string,
): Omit<NonNullable<Answers['bulletin']>, 'clause'> | undefined {
  const text = narrow(answer)
  if (isNone(text) || /^不公示$/.test(text)) return undefined
  if (/学期/.test(text)) throw new Unclear('publication-term')
  const [, every, number, time] =
    /^(?:每个?(月|季度?)(?:过后|以后|结束后|的)?)?第?(\d{1,2}|[一二三四五六七八九十]{1,3})个?(?:工作日)?\s*(?!\d*[:点时月日号])(.+)$/.exec(
      text,
    ) ?? []
  const workday = number ? parseNumeral(number) : undefined
  const at = time ? dueAt(`今天${time}`, '2024-01-01')?.time : undefined
  if (!workday || workday > 20 || !at) throw new Unclear('publication')
  if (at <= draft || at > night) throw new Unclear('publication-hours', { time: at })
  return { every: every?.startsWith('季') ? 'quarter' : 'month', workday, at }
}
