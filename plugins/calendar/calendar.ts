import { addDays, daysBetween, mondayOf } from './days'
import { type Arrangement, daysFrom, Holidays } from './holidays'
import type { Day, Semester, TeachingWeek } from './types'
import { type Weekday, weekdays } from './weekday'

/** What a weekday means that is no working day: the one before it, or itself all the same. */
export type Shift = 'earlier' | 'keep'

/** The school's calendar (校历): teaching weeks, working days and holidays. */
export class Calendar {
  private holidays: Holidays

  constructor(
    readonly semesters: Semester[],
    arrangement: Arrangement = { holidays: [], workdays: [] },
  ) {
    this.holidays = new Holidays(arrangement)
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

  /** Whether the day is in no teaching week. */
  isVacation(date: Day): boolean {
    return this.weekOf(date) === undefined
  }

  /** Whether people work by law (调休 counted); a school's vacation changes nothing about it. */
  isWorkday(date: Day): boolean {
    return this.holidays.isWorkday(date)
  }

  /** `国庆节`; undefined on any other day, a plain weekend too. */
  holidayOf(date: Day): string | undefined {
    return this.holidays.nameOf(date)
  }

  /** Whether a year's holidays are known; if not, Monday to Friday are its working days. */
  covers(year: number): boolean {
    return this.holidays.covers(year)
  }

  /** The working days from one day to another, both included. */
  workdays(from: Day, to: Day): Day[] {
    return daysFrom(from, to).filter((date) => this.isWorkday(date))
  }

  /** The first working day of the month of a day. */
  firstWorkday(date: Day): Day {
    const month = date.slice(0, 7)
    return this.workdays(`${month}-01`, `${month}-31`)[0]
  }

  /**
   * The day that a weekday means in the week, Monday to Sunday, of a day. `earlier`: when it is no
   * working day, the nearest one of that week before it; else, in a week that has only a weekend
   * worked for a holiday, the nearest after it. Undefined in a vacation and in a week without work.
   */
  dueDay(date: Day, weekday: Weekday, shift: Shift): Day | undefined {
    const monday = this.weekOf(date)?.monday
    if (!monday) return undefined
    const workdays = this.workdays(monday, addDays(monday, 6))
    const meant = addDays(monday, weekdays.indexOf(weekday))
    if (shift === 'keep') return workdays.length > 0 ? meant : undefined
    return workdays.findLast((each) => each <= meant) ?? workdays[0]
  }
}

/** The day so many working days before another; itself for 0. */
export function workdaysBefore(day: Day, count: number, calendar: Calendar): Day {
  let earlier = day
  for (let left = count; left > 0;) {
    earlier = addDays(earlier, -1)
    if (calendar.isWorkday(earlier)) left--
  }
  return earlier
}
