import { today } from '../calendar'
import { check, recognise, splitItems } from '../check'
import type { Desk } from '../deed'
import type { Column } from '../policy'
import { bodyOf, type Handed, type Judged } from './handed'

/** Judges a manuscript by the regulation in force today. */
export function judge(
  desk: Desk,
  { manuscript, column, unit, name }: Judged,
): Pick<Handed, 'findings' | 'items' | 'week'> {
  const { policy, roster, archive } = desk
  const week = weekOf(desk, column, name ?? recognise(manuscript.fileName, { column }, roster))
  const findings = check({
    manuscript,
    column,
    policy: policy.at(),
    calendar: policy.calendar,
    roster,
    sender: unit,
    today: today(),
    earlier: (text, least) =>
      archive.find({ unit: unit.name, column: column.key, week }, text, least),
  })
  const isItemised = column.countBy === 'item'
  const items = isItemised ? splitItems(manuscript).map(({ text }) => text) : [bodyOf(manuscript)]
  return { findings, items, week }
}

/**
 * Semester and week a manuscript of a weekly column counts for: the week of its name, else this one.
 * Undefined for other columns and in a vacation.
 */
function weekOf({ policy }: Desk, column: Column, name?: { week?: number }): string | undefined {
  if (!column.due || 'promptly' in column.due) return undefined
  const current = policy.calendar.weekOf(today())
  return current && `${current.semester.id}/${name?.week ?? current.week}`
}
