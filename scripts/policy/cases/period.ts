import {
  type Calendar,
  type Day,
  isTerm,
  parseBriefPeriod,
  parsePeriod,
  type Period,
  readWeek,
} from '../../../plugins/calendar'

/**
 * A period as a case has it, see `parsePeriod`; `第十二周` is of the semester of `today`. Throws an Error that
 * says what can be written.
 */
export function periodOf(text: string, today: Day, yearFrom: number, calendar?: Calendar): Period {
  const week = calendar && readWeek(text) && parseBriefPeriod(text, today, calendar)
  const period = week ?? parsePeriod(text, today, yearFrom, calendar)
  if (period) return period
  const known = calendar?.semesters.filter(({ id }) => id.endsWith('-1')) ?? []
  const [first, last] = [known.at(0), known.at(-1)].map((each) => each?.id.slice(0, -2))
  if (isTerm(text) && first) {
    throw new Error(
      `校历（data/calendar.yml）里没有 ${text}；写得出的是 ${first}学年到 ${last}学年`,
    )
  }
  const forms =
    '2024-03、2024年第一季度、2024年上半年、2024、2024-2025学年、2024-2025学年第一学期、第十二周'
  throw new Error(`不是期间：${text}；可以写 ${forms}`)
}
