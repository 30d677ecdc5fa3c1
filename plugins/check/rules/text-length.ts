import { z } from 'zod'
import type { Manuscript } from '../../manuscript'
import { captions } from '../caption'
import { isFormality } from '../formality'
import { defineRule } from '../rule'

/** Characters of the body: title, captions and contact lines are not counted, nor are spaces. */
function bodyLength(manuscript: Manuscript): number {
  const { explaining } = captions(manuscript)
  const body = manuscript.blocks.filter(
    ({ kind, index, text }) =>
      kind !== 'title' && !explaining.has(index) && !isFormality(text, 'contact'),
  )
  return body.reduce((sum, { text }) => sum + Array.from(text.replace(/\s/g, '')).length, 0)
}

/** The body has at most `max` characters; letters, digits and marks are one each. */
export default defineRule({
  id: 'text-length',
  options: z.strictObject({ max: z.int().min(1) }),
  check({ manuscript, options: { max } }, report) {
    const actual = bodyLength(manuscript)
    if (actual > max) report({ actual, expected: max })
  },
})
