import published from 'chinese-days/dist/chinese-days.json'
import { addDays, isWeekend } from './days'
import type { Day } from './types'

/** 放假和调休 that a school writes itself; `to` is included, one day when it is absent. */
export interface Arrangement {
  holidays: { name: string; from: Day; to?: Day }[]
  workdays: Day[]
}

/** The days from one to another, both included. */
export function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** Legal holidays and the weekends worked for them (调休): as published, and the school's own over it. */
export class Holidays {
  private names = new Map<Day, string>()
  private worked = new Set(Object.keys(published.workdays))

  constructor({ holidays, workdays }: Arrangement) {
    // `National Day,国庆节,3`
    for (const [day, label] of Object.entries(published.holidays)) {
      this.names.set(day, label.split(',')[1])
    }
    for (const { name, from, to = from } of holidays) {
      for (const day of daysFrom(from, to)) {
        this.names.set(day, name)
        this.worked.delete(day)
      }
    }
    for (const day of workdays) {
      this.worked.add(day)
      this.names.delete(day)
    }
  }

  /** `国庆节`; undefined on any other day, a plain weekend too. */
  nameOf(day: Day): string | undefined {
    return this.names.get(day)
  }

  /** In a year that is not covered: Monday to Friday. */
  isWorkday(day: Day): boolean {
    return this.worked.has(day) || (!isWeekend(day) && !this.names.has(day))
  }

  /** Whether the arrangement of a year is known: no year's is without 国庆节. */
  covers(year: number): boolean {
    return this.names.has(`${year}-10-01`)
  }
}
