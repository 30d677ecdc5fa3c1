import { hasSignificance } from '../language'
import { defineItemRule } from './item'

/** Each item says what it is for or led to. Hard to tell: advice, unless the policy is strict. */
export default defineItemRule({
  element: 'significance',
  has: ({ fields, passage }) => Boolean(fields.significance) || hasSignificance(passage),
  quiet: 0.8,
  isAdvice: () => true,
})
