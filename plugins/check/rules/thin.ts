import { z } from 'zod'
import substance from '../../../data/language/substance.yml'
import { oneOf } from '../language'
import { bodyLength } from '../length'
import { defineRule } from '../rule'

const gathering = new RegExp(
  `${oneOf(substance, 'hold')}[^。；]{0,40}?${oneOf(substance, 'gathering')}|${oneOf(substance, 'studying')}`,
)
const content = new RegExp(oneOf(substance, 'substance'))

/**
 * A short text (at most `max` characters) says more than that people met: what was said, settled
 * or done.
 */
export default defineRule({
  id: 'thin',
  options: z.strictObject({ max: z.int().min(1) }),
  check({ manuscript, lines, options: { max } }, report) {
    const actual = bodyLength(manuscript)
    if (!actual || actual > max) return
    const body = lines.filter(({ kind }) => kind !== 'title').map(({ passage }) => passage.text)
    const text = body.join('\n')
    if (gathering.test(text) && !content.test(text)) report({ actual })
  },
})
