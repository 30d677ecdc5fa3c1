import { hasPlace, mayHavePlace, needsNoPlace } from '../language'
import { defineItemRule } from './item'

/** What grammar takes for a place is doubted when the second opinion thinks it less likely. */
const UNLIKELY = 0.05

/** Each item says where. What is announced, granted or published need not: advice, unless strict. */
export default defineItemRule({
  element: 'place',
  has: ({ fields, passage }) => Boolean(fields.place) || hasPlace(passage),
  isDoubted: ({ fields }, chance) => !fields.place && chance < UNLIKELY,
  mayHave: mayHavePlace,
  quiet: 0.95,
  isAdvice: needsNoPlace,
})
