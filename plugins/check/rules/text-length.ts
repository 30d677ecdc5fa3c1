import { z } from 'zod'
import { bodyLength } from '../length'
import { defineRule } from '../rule'

const characters = z.int().min(1).optional()

/** The body has `min` to `max` characters; letters, digits and marks are one each. */
export default defineRule({
  id: 'text-length',
  options: z
    .strictObject({ max: characters, min: characters })
    .refine(({ max, min }) => max !== undefined || min !== undefined, {
      error: ' max（最多）和 min（最少）至少写一个',
    })
    .refine(({ max, min }) => max === undefined || min === undefined || min <= max, {
      error: ' min（最少）比 max（最多）还大，两个写反了吗',
    }),
  check({ manuscript, options: { max, min } }, report) {
    const actual = bodyLength(manuscript)
    if (max !== undefined && actual > max) report({ actual, expected: max, variant: 'long' })
    if (min !== undefined && actual < min) report({ actual, expected: min, variant: 'short' })
  },
})
