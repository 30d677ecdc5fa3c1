import { z } from 'zod'
import { daysBetween } from '../../calendar'
import { defineRule } from '../rule'

/** The date of the name exists, is not later than today, and not too long ago (in days). */
export default defineRule({
  id: 'name-date',
  about: 'name',
  options: z.strictObject({ maxAgeDays: z.int().min(0) }),
  check({ name, today, options: { maxAgeDays } }, report) {
    const quote = name?.dateText
    if (!quote) return
    if (!name.date) return report({ variant: 'impossible', quote })
    const age = daysBetween(name.date, today)
    if (age < 0) report({ variant: 'future', quote })
    else if (age > maxAgeDays) report({ variant: 'old', quote, actual: age, expected: maxAgeDays })
  },
})
