import { expect, it } from 'vitest'
import { numbersText } from './entry-text'
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
