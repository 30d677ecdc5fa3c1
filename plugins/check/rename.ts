import { properName } from './name/proper'
import type { RuleContext } from './rule'
import { weekObstacle } from './week'

/**
 * The name a file should have: of the sender's unit, its own week, date and topic where it has them.
 * A week that has not begun is taken for a slip of this one. Undefined when the unit is not known,
 * and for a week of which nothing is accepted any more.
 */
export function renamed(context: RuleContext<unknown>) {
  const { manuscript, column, sender, today, name } = context
  const proper = properName(column, {
    unit: sender?.name ?? name?.unit?.name,
    week: weekFor(context),
    date: name?.date ?? today,
    topic: name?.topic ?? manuscript.title,
  })
  const extension = name?.extension ?? ''
  return proper && proper + (/^\.docx?$/i.test(extension) ? extension.toLowerCase() : '.docx')
}

function weekFor({ calendar, today, column, name, weekSaid }: RuleContext<unknown>) {
  const current = calendar.weekOf(today)?.week
  const no = name?.week ?? weekSaid
  const obstacle = no === undefined ? undefined : weekObstacle(no, { column, calendar, today })
  if (obstacle) return obstacle.kind === 'ahead' ? current : undefined
  return no ?? current
}
