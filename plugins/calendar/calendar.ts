import published from 'chinese-days/dist/chinese-days.json'
import { addDays, daysBetween, isWeekend, mondayOf } from './days'
import { type LegalHoliday, legalHolidays } from './legal-holidays'
import type { Day, Semester, TeachingWeek } from './types'
import { type Weekday, weekdays, type WeekSaid } from './week'

/** 放假和调休 that a school writes itself; `to` is included, one day when it is absent. */
interface Arrangement {
  holidays: { from: Day; to?: Day }[]
  workdays: Day[]
}

/** The school's calendar (校历): teaching weeks, working days and holidays. */
export class Calendar {
  /** Legal holidays and the weekends worked for them (调休): as published, the school's own over it. */
  private holidays = new Set(Object.keys(published.holidays))
  private worked = new Set(Object.keys(published.workdays))

  constructor(
    readonly semesters: Semester[],
    { holidays, workdays }: Arrangement = { holidays: [], workdays: [] },
  ) {
    for (const day of holidays.flatMap(({ from, to = from }) => daysFrom(from, to))) {
      this.holidays.add(day)
      this.worked.delete(day)
    }
    for (const day of workdays) this.worked.add(day)
  }

  /** The teaching week of a day; undefined in a vacation. */
  weekOf(date: Day): TeachingWeek | undefined {
    const semester = this.semesters.findLast(({ start }) => start <= date)
    if (!semester) return undefined
    const week = Math.floor(daysBetween(semester.start, date) / 7) + 1
    return week > semester.weeks ? undefined : { semester, week, monday: mondayOf(date) }
  }

  /** Monday of a week counted from 1. Throws when the calendar has no such semester or week. */
  mondayOf(semesterId: string, week: number): Day {
    const semester = this.semesters.find(({ id }) => id === semesterId)
    if (!semester || !Number.isInteger(week) || week < 1 || week > semester.weeks) {
      throw new RangeError(`[calendar] 校历里没有 ${semesterId} 第${week}周`)
    }
    return addDays(semester.start, (week - 1) * 7)
  }

  /** A week as it is said on a day; undefined when the semester has none such, and for a vacation's. */
  weekSaid(said: WeekSaid, today: Day): TeachingWeek | undefined {
    if ('near' in said) return this.weekOf(addDays(today, said.near * 7))
    const semester = this.semesters.findLast(({ start }) => start <= today)
    return semester && this.weekAt(`${semester.id}/${said.no}`)
  }

  /** The week of an id, `2020-2021-2/12`; undefined when there is none such. */
  weekAt(id: string): TeachingWeek | undefined {
    const [semesterId, no] = id.split('/')
    const semester = this.semesters.find((each) => each.id === semesterId)
    const week = Number(no)
    if (!semester || !(week >= 1 && week <= semester.weeks)) return undefined
    return { semester, week, monday: this.mondayOf(semesterId, week) }
  }

  /** Whether people work by law (调休 counted); a school's vacation changes nothing about it. */
  isWorkday(date: Day): boolean {
    return this.worked.has(date) || (!isWeekend(date) && !this.holidays.has(date))
  }

  /** Whether a year's holidays are known; if not, Monday to Friday are its working days. */
  covers(year: number): boolean {
    // No year's arrangement is without 国庆节.
    return this.holidays.has(`${year}-10-01`)
  }

  /** The legal holidays of a year that are not among the days off known. */
  missingHolidays(year: number): LegalHoliday[] {
    return legalHolidays(year).filter(({ day }) => !this.holidays.has(day))
  }

  /** The working days from one day to another, both included. */
  workdays(from: Day, to: Day): Day[] {
    return daysFrom(from, to).filter((date) => this.isWorkday(date))
  }

  /**
   * The day that a weekday means in the week, Monday to Sunday, of a day. `earlier`: when it is no
   * working day, the nearest one of that week before it; else, in a week that has only a weekend
   * worked for a holiday, the nearest after it. `later`: the next working day, of whatever week.
   * `keep`: itself all the same. Undefined in a vacation and in a week without work.
   */
  dueDay(date: Day, weekday: Weekday, shift: 'earlier' | 'later' | 'keep'): Day | undefined {
    const monday = this.weekOf(date)?.monday
    if (!monday) return undefined
    const workdays = this.workdays(monday, addDays(monday, 6))
    const meant = addDays(monday, weekdays.indexOf(weekday))
    if (shift === 'keep' || workdays.includes(meant)) return workdays.length ? meant : undefined
    if (shift === 'later') return workdays.length ? workdaysAfter(meant, 1, this) : undefined
    return workdays.findLast((each) => each <= meant) ?? workdays[0]
  }
}

function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
}

/** The day so many working days before another; itself for 0. */
export function workdaysBefore(day: Day, count: number, calendar: Calendar): Day {
  return workdaysAway(day, count, -1, calendar)
}

/** The day so many working days after another; itself for 0. */
export function workdaysAfter(day: Day, count: number, calendar: Calendar): Day {
  return workdaysAway(day, count, 1, calendar)
}

function workdaysAway(day: Day, count: number, step: 1 | -1, calendar: Calendar): Day {
  let found = day
  for (let left = count; left > 0;) {
    found = addDays(found, step)
    if (calendar.isWorkday(found)) left--
  }
  return found
}
