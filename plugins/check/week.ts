import type { Calendar, Day } from '../calendar'
import type { Column } from '../policy'
import type { RecognisedName } from './name/types'

/**
 * Semester and week a manuscript of a weekly column counts for, `2020-2021-2/12`: the week of its
 * name, else this one. Undefined for other columns and in a vacation.
 */
export function weekOf(
  column: Column,
  calendar: Calendar,
  today: Day,
  name?: RecognisedName,
): string | undefined {
  if (!column.due || 'promptly' in column.due) return
  const current = calendar.weekOf(today)
  if (!current) return
  // A name of no column may speak of a week that has nothing to do with the manuscript.
  const named = name?.certainty ? name.week : undefined
  return `${current.semester.id}/${named ?? current.week}`
}
