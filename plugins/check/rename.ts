import { properName } from './name/proper'
import type { RuleContext } from './rule'

/**
 * The name a file should have: of the sender's unit and this week, its own date and topic where it
 * has them. Undefined when the unit is not known.
 */
export function renamed({
  manuscript,
  column,
  calendar,
  sender,
  today,
  name,
}: RuleContext<unknown>) {
  const proper = properName(column, {
    unit: sender?.name ?? name?.unit?.name,
    week: calendar.weekOf(today)?.week,
    date: name?.date ?? today,
    topic: name?.topic ?? manuscript.title,
  })
  const extension = name?.extension ?? ''
  return proper && proper + (/^\.docx?$/i.test(extension) ? extension.toLowerCase() : '.docx')
}
