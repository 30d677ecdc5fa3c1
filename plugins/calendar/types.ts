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

/** How often something is due: for each teaching week, or for each month. */
export type Cycle = 'week' | 'month'

/** A week or a month for which something is due; its label is 第十二周, or 5月. */
export interface DuePeriod extends Period {
  /** `2020-2021-2/12`, `2021-05` */
  id: string
  cycle: Cycle
  /** Number of the week in its semester, or of the month. */
  no: number
}

/** Days from `from` to `to`, both included. */
export interface Period {
  from: Day
  to: Day
  /** 2021年5月 · 2021年第二季度 · 2021年 */
  label: string
}
