import type { Context } from 'koishi'
import { recognise } from '../check'
import { type Column, today } from '../policy'

/**
 * Semester and week a manuscript of a weekly column counts for, `2020-2021-2/12`: the week of its
 * name, else this one. Undefined for other columns and in a vacation.
 */
export function weekOf(ctx: Context, column: Column, fileName: string): string | undefined {
  if (!column.due || 'promptly' in column.due) return
  const current = ctx.policy.calendar.weekOf(today())
  if (!current) return
  const named = recognise(fileName, { [column.key]: column }, ctx.roster.roster)?.week
  return `${current.semester.id}/${named ?? current.week}`
}
