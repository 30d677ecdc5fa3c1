import { payloads } from '../ledger/payloads'
import { hasText } from '../text'
import { expect, it } from 'vitest'
import { numbersText } from './texts'
import { Said } from '../chat'

it.each([
  [[12], '12'],
  [[12, 13], '12-13'],
  [[15, 12, 13, 18, 14], '12-15、18'],
  [[1, 3, 5], '1、3、5'],
])('the numbers %j are written %s, and understood', (numbers, text) => {
  const written = numbersText(numbers.map((seq) => ({ seq })))
  expect(written).toBe(text)
  expect(new Said(`记${written} 理由`).entries()).toEqual(numbers.toSorted((a, b) => a - b))
})

it('has words for every type of entry', () => {
  const names = Object.keys(payloads)
  expect(names.length).toBeGreaterThan(15)
  expect(names.filter((name) => !hasText(`deed.kind.${name}`))).toEqual([])
})
