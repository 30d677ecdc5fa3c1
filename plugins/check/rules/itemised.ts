import { defineRule } from '../rule'

export default defineRule({
  id: 'itemised',
  check({ items }, report) {
    if (!items.length) report({})
  },
})
