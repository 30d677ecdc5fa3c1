import { defineRule } from '../rule'

/** The text is split into items (逐条列明). */
export default defineRule({
  id: 'itemised',
  check({ items }, report) {
    if (!items.length) report({})
  },
})
