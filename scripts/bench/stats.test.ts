import { expect, it } from 'vitest'
import { median, percentile } from './stats'

it.each([
  [[7], 0.5, 7],
  [[3, 1, 2], 0.5, 2],
  [[4, 3, 2, 1], 0.5, 2],
  [[30, 10, 20], 0, 10],
  [[30, 10, 20], 1, 30],
  [Array.from({ length: 100 }, (_, index) => 100 - index), 0.99, 99],
  [Array.from({ length: 101 }, (_, index) => index), 0.99, 99],
])('of %j at %d', (values, p, expected) => {
  expect(percentile(values, p)).toBe(expected)
})

it('leaves the values as they were', () => {
  const values = [10, 9, 2]
  expect(median(values)).toBe(9)
  expect(values).toEqual([10, 9, 2])
})
