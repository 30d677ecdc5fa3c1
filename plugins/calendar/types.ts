/** A day in Asia/Shanghai, `YYYY-MM-DD`. */
export type Day = string

export interface Semester {
  /** `2020-2021-2` */
  id: string
  name: string
  /** Monday of week 1. */
  start: Day
  weeks: number
}

export interface TeachingWeek {
  semester: Semester
  /** From 1. */
  week: number
  /** Monday of that week. */
  monday: Day
}

/** Days from `from` to `to`, both included. */
export interface Period {
  from: Day
  to: Day
  /** 2021年5月 · 2021年第二季度 · 2021年 */
  label: string
}
