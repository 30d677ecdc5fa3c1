import { defineRule } from '../rule'

/** The document begins with a title. */
export default defineRule({
  id: 'title-missing',
  check({ manuscript }, report) {
    if (!manuscript.title?.trim()) report({})
  },
})
