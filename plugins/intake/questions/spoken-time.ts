import {
  parseBriefPeriod,
  parsePeriod,
  type Period,
  type PeriodSaid,
  readPeriodSaid,
  today,
} from '../../calendar'
import type { Desk, Filter } from '../../deed'

const week =
  /上上个?(?:周|星期|礼拜)|第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})周|[上本这]一?个?(?:周|星期|礼拜)/
const month = /上上个?月|[上本这]个?月|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?!\d)/
const longer = /[上本这]个?(?:季度?|学期)|今年|本年|去年/

/** The week that is named, as commands write it: 上周 for 上一个星期. */
function weekIn(said: string): string | undefined {
  const [word] = week.exec(said) ?? []
  return word?.replace(/^(上上|[上本这])一?个?(?:周|星期|礼拜)$/, '$1周')
}

/** The week or month a question speaks of: 第十三周的报了吗, 上个星期的. */
export function spokenDue(said: string): PeriodSaid | undefined {
  return readPeriodSaid(weekIn(said) ?? month.exec(said)?.[0] ?? '')
}

/** The time a question speaks of. */
export function spokenPeriod({ policy }: Desk, said: string): Period | undefined {
  const asked = weekIn(said)
  if (asked) return parseBriefPeriod(asked, today(), policy.calendar)
  const [word] = longer.exec(said) ?? month.exec(said) ?? []
  return word ? parsePeriod(word, today(), policy.at().yearFrom, policy.calendar) : undefined
}

/** How commands write the time a question speaks of: 上月 for 上个月; nothing where it speaks of none. */
export function spokenWord(said: string): string | undefined {
  const [word] = longer.exec(said) ?? month.exec(said) ?? []
  return weekIn(said) ?? word?.replace('个', '')
}

/** Which manuscripts a question speaks of: those of a week, whenever they came, or of another time. */
export function spokenFilter(desk: Desk, said: string): Filter {
  const due = spokenDue(said)
  return due?.cycle === 'week' ? { week: due } : { period: spokenPeriod(desk, said) }
}
