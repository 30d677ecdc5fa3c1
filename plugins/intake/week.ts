import type { Context } from 'koishi'
import { recognise } from '../check'
import { type Column, deadlineOf } from '../policy'
import { today } from '../calendar'

/**
 * Semester and week a manuscript of a weekly column counts for, `2020-2021-2/12`: the week of its
 * name, else this one. Undefined for other columns and in a vacation.
 */
export function weekOf(ctx: Context, column: Column, fileName: string): string | undefined {
  if (!column.due || 'promptly' in column.due) return
  const current = ctx.policy.calendar.weekOf(today())
  if (!current) return
  const named = recognise(fileName, { [column.key]: column }, ctx.roster)?.week
  return `${current.semester.id}/${named ?? current.week}`
}

/** Minutes that a manuscript of a week comes after it was due, and what the regulation calls that. */
export interface Lateness {
  minutes: number
  name?: string
  clause: string
}

/** How late a manuscript of a week is now; undefined when it is in time, or due at no time. */
export function latenessOf(ctx: Context, column: Column, week?: string): Lateness | undefined {
  const { calendar } = ctx.policy
  const semester = calendar.semesters.find(({ id }) => week?.startsWith(`${id}/`))
  const no = Number(week?.split('/')[1])
  if (!semester || no > semester.weeks) return
  const deadline = deadlineOf(column, calendar.mondayOf(semester.id, no), calendar)
  if (!deadline) return
  const minutes = Math.floor((Date.now() - deadline.at.getTime()) / 60_000)
  return minutes > 0 ? { minutes, name: deadline.late, clause: deadline.clause } : undefined
}
