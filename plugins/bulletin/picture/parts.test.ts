import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { extent, split, splitUpright } from './parts'

const none = { submitted: 0, adopted: 0, endorsed: 0, other: 0 }

it.each([
  ['nothing', none, []],
  ['one part', { ...none, adopted: 300 }, [[0, 30]]],
  [
    'parts side by side',
    { ...none, submitted: 100, endorsed: 300 },
    [
      [0, 10],
      [12, 30],
    ],
  ],
  ['a very small part so that it is seen', { ...none, submitted: 1 }, [[0, 5]]],
  [
    'what was taken off at the end',
    { ...none, submitted: -50, other: 200 },
    [
      [0, 20],
      [22, 5],
    ],
  ],
])('splits %s', (_, parts, pieces) => {
  expect(split(parts, 0.1).map(({ from, length }) => [from, length])).toEqual(pieces)
})

it('hangs what was taken off below the line', () => {
  const of = (parts: typeof none) =>
    splitUpright(parts, 0.1).map(({ from, length }) => [from, length])
  expect(of({ ...none, submitted: -900 })).toEqual([[-90, 90]])
  expect(of({ ...none, submitted: 300, other: -100 })).toEqual([
    [0, 30],
    [-10, 10],
  ])
  expect(of({ ...none, adopted: 300 })).toEqual([[0, 30]])
})

const hundredths = fc.integer({ min: -100_000, max: 100_000 })
const anyParts = fc.record({
  submitted: hundredths,
  adopted: hundredths,
  endorsed: hundredths,
  other: hundredths,
})

it('never lets parts overlap, nor be longer than their extent and the gaps', () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const pieces = split(parts, 600 / Math.max(1, extent(parts)))
      let end = -2
      for (const { from, length } of pieces) {
        expect(from).toBe(end + 2)
        end = from + length
      }
      expect(end).toBeLessThanOrEqual(600 + 5 * 8)
    }),
  )
})
