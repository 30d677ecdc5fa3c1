import { z } from 'zod'
import { Calendar } from './calendar'
import { addDays, daysBetween } from './days'
import { expected, readYaml, words } from '../yaml'
import { day } from './schema'

const semester = z.strictObject({
  id: z.string().regex(/^\d{4}-\d{4}-\d$/, expected('“2020-2021-2”这样的学期号')),
  name: words,
  start: day.refine((start) => daysBetween('2021-03-01', start) % 7 === 0, expected('星期一')),
  weeks: z.int().min(1).max(53, expected('53 以内的周数')),
})

/** A year mistyped would be years off. */
const LONGEST = 31

const holiday = z
  .strictObject({ name: words, from: day, to: day.optional() })
  .superRefine(({ from, to = from }, ctx) => {
    const length = daysBetween(from, to) + 1
    const fail = (message: string) => ctx.addIssue({ code: 'custom', path: ['to'], message })
    if (length < 1) fail(`应不早于 ${from}，实际为 ${to}`)
    if (length > LONGEST) fail(`一次放假至多 ${LONGEST} 天（寒暑假不写在这里）`)
  })

const calendar = z
  .strictObject({
    semesters: z.array(semester).min(1),
    holidays: z.array(holiday).default([]),
    workdays: z.array(day).default([]),
  })
  .superRefine(({ semesters, holidays, workdays }, ctx) => {
    const fail = (path: PropertyKey[], message: string) =>
      ctx.addIssue({ code: 'custom', path, message })
    semesters.slice(1).forEach((next, index) => {
      const { name, start, weeks } = semesters[index]
      if (next.start >= addDays(start, weeks * 7)) return
      const message = `学期须按先后排列、互不重叠：这一学期开始时，${name}还没有结束`
      fail(['semesters', index + 1, 'start'], message)
    })
    semesters.forEach(({ id }, index) => {
      const first = semesters.findIndex((each) => each.id === id)
      const message = `学期号 ${id} 写了两次，第${first + 1}项也是它；每学期的编号要不一样`
      if (first < index) fail(['semesters', index, 'id'], message)
    })
    workdays.forEach((date, index) => {
      const off = holidays.find(({ from, to = from }) => from <= date && date <= to)
      if (off) fail(['workdays', index], `${date} 在${off.name}假期里，只能写在一处`)
    })
  })

/** Reads the calendar file; throws one Error with every problem. */
export function loadCalendar(path: string): Calendar {
  const { semesters, ...arrangement } = readYaml(path, calendar, 'calendar')
  return new Calendar(semesters, arrangement)
}
