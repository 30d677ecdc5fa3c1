import { z } from 'zod'
import { addDays, daysBetween } from './clock'
import { expected } from './problem'
import { day, words } from './schema'
import type { Day, Semester, TeachingWeek } from './types'
import { readYaml } from './yaml'

/** The school's calendar (校历): which teaching week a day is in, and back. */
export class Calendar {
  constructor(readonly semesters: Semester[]) {}

  /** The teaching week of a day; undefined in a vacation. */
  weekOf(date: Day): TeachingWeek | undefined {
    for (const semester of this.semesters) {
      const week = Math.floor(daysBetween(semester.start, date) / 7) + 1
      if (week < 1 || week > semester.weeks) continue
      return { semester, week, monday: addDays(semester.start, (week - 1) * 7) }
    }
    return undefined
  }

  /** Monday of a week counted from 1. Throws when the calendar has no such semester or week. */
  mondayOf(semesterId: string, week: number): Day {
    const semester = this.semesters.find(({ id }) => id === semesterId)
    if (!semester || !Number.isInteger(week) || week < 1 || week > semester.weeks) {
      throw new RangeError(`[policy] 校历里没有 ${semesterId} 第${week}周`)
    }
    return addDays(semester.start, (week - 1) * 7)
  }
}

const semester = z.strictObject({
  id: z.string().regex(/^\d{4}-\d{4}-\d$/, expected('“2020-2021-2”这样的学期号')),
  name: words,
  start: day.refine((start) => daysBetween('2021-03-01', start) % 7 === 0, expected('星期一')),
  weeks: z.int().min(1).max(53, expected('53 以内的周数')),
})

const calendar = z
  .strictObject({ semesters: z.array(semester).min(1) })
  .superRefine((data, ctx) => {
    data.semesters.slice(1).forEach((next, index) => {
      const { name, start, weeks } = data.semesters[index]
      if (next.start >= addDays(start, weeks * 7)) return
      const message = `学期须按先后排列、互不重叠：这一学期开始时，${name}还没有结束`
      ctx.addIssue({ code: 'custom', path: ['semesters', index + 1, 'start'], message })
    })
  })

/** Reads the calendar file; throws one Error with every problem. */
export function loadCalendar(path: string): Calendar {
  return new Calendar(readYaml(path, calendar, 'policy').semesters)
}
