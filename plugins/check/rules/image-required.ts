import { defineRule } from '../rule'

/** At least one picture. */
export default defineRule({
  id: 'image-required',
  check({ manuscript }, report) {
    if (!manuscript.pictures.length) report({})
  },
})
