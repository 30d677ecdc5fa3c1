import { hasTime, mayHaveTime, Passage } from '../language'
import { defineItemRule } from './item'

/** Each item says when, to the day or as a bounded range. */
export default defineItemRule({
  element: 'time',
  has: ({ fields, passage }, isAfterDated) =>
    [new Passage(fields.time ?? ''), passage].some((told) => hasTime(told, isAfterDated)),
  mayHave: mayHaveTime,
})
