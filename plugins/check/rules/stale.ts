import { z } from 'zod'
import { daysBetween, isDay } from '../../policy'
import { latestDay } from '../language'
import { spot } from '../lines'
import { defineRule } from '../rule'

/** The latest day told of is at most `days` days ago; a text without days is not judged. */
export default defineRule({
  id: 'stale',
  options: z.strictObject({ days: z.int().min(0) }),
  check({ lines, today, options: { days } }, report) {
    const dated = lines.flatMap((line) => {
      const found = line.kind === 'title' ? undefined : latestDay(line.passage, today)
      return found && isDay(found.day) ? [{ line, ...found }] : []
    })
    const [latest] = dated.toSorted((a, b) => b.day.localeCompare(a.day))
    if (!latest) return
    const actual = daysBetween(latest.day, today)
    if (actual > days) report({ ...spot(latest.line, latest), actual, expected: days })
  },
})
