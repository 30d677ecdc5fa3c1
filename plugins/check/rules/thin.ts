import { z } from 'zod'
import substance from '../../../data/language/substance.yml'
import { hasSignificance, oneOf } from '../language'
import { bodyLength } from '../length'
import { defineRule } from '../rule'

const gathering = new RegExp(
  `${oneOf(substance, 'hold')}[^。；]{0,40}?${oneOf(substance, 'gathering')}|${oneOf(substance, 'studying')}`,
)
const content = new RegExp(
  `${oneOf(substance, 'substance')}|\\d[余万多]?${oneOf(substance, 'result')}`,
)

/**
 * A short text (at most `max` characters) says more than that people met or learned: what was said,
 * settled or done, or what it is good for.
 */
export default defineRule({
  id: 'thin',
  options: z.strictObject({ max: z.int().min(1) }),
  check({ manuscript, lines, options: { max } }, report) {
    const actual = bodyLength(manuscript)
    if (!actual || actual > max) return
    const body = lines.filter(({ kind }) => kind !== 'title')
    if (body.some(({ passage }) => hasSignificance(passage))) return
    const text = body.map(({ passage }) => passage.text).join('\n')
    if (gathering.test(text) && !content.test(text)) report({ actual })
  },
})
