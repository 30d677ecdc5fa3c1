import { hasPlace, mayHavePlace, needsNoPlace } from '../language'
import { defineItemRule } from './item'

/** Each item says where. What is announced, granted or published need not: advice, unless strict. */
export default defineItemRule({
  element: 'place',
  has: ({ fields, passage }) => Boolean(fields.place) || hasPlace(passage),
  mayHave: mayHavePlace,
  quiet: 0.95,
  isAdvice: needsNoPlace,
})
