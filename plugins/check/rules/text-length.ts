import { z } from 'zod'
import { bodyLength } from '../length'
import { defineRule } from '../rule'

/** The body has at most `max` characters; letters, digits and marks are one each. */
export default defineRule({
  id: 'text-length',
  options: z.strictObject({ max: z.int().min(1) }),
  check({ manuscript, options: { max } }, report) {
    const actual = bodyLength(manuscript)
    if (actual > max) report({ actual, expected: max })
  },
})
