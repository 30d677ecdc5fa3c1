import { z } from 'zod'
import { addDays, daysBetween, isDay } from '../../calendar'
import { latestDay } from '../language'
import { spot } from '../lines'
import { defineRule } from '../rule'

const most = z.int().min(0).optional()

/**
 * The latest day told of is at most so many days ago, or so many working days: today is one, the day
 * itself is none. A text without days is not judged.
 */
export default defineRule({
  id: 'stale',
  options: z
    .strictObject({ days: most, workdays: most })
    .refine(({ days, workdays }) => (days === undefined) !== (workdays === undefined), {
      error: ' days 和 workdays 要写一个，只写一个',
    }),
  check({ lines, today, calendar, options: { days, workdays } }, report) {
    const dated = lines.flatMap((line) => {
      const found = line.kind === 'title' ? undefined : latestDay(line.passage, today)
      return found && isDay(found.day) ? [{ line, ...found }] : []
    })
    const [latest] = dated.toSorted((a, b) => b.day.localeCompare(a.day))
    if (!latest) return
    const { day } = latest
    const [variant, actual, expected] =
      workdays === undefined
        ? ['days', daysBetween(day, today), days!]
        : ['workdays', calendar.workdays(addDays(day, 1), today).length, workdays]
    if (actual > expected) report({ ...spot(latest.line, latest), variant, actual, expected })
  },
})
