import { expect, it } from 'vitest'
import { findRule, nameRule } from './rule-name'
import { rules } from './rules'

it.each(rules.map(({ id }) => id))('%s has a name of its own and is found by it', (id) => {
  expect(nameRule(id)).not.toBe(id)
  expect(findRule(nameRule(id))).toBe(id)
  expect(findRule(id)).toBe(id)
})

it('finds nothing by other words', () => {
  expect(findRule('天气')).toBeUndefined()
})
