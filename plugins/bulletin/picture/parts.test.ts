import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { deductedFrom, earnedIn, split } from './parts'

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
  ['only what was taken off', { ...none, submitted: -900 }, [[-90, 90]]],
  ['a very small part so that it is seen', { ...none, submitted: 1 }, [[0, 5]]],
  [
    'what was taken off before the start',
    { ...none, submitted: -50, other: 200 },
    [
      [0, 20],
      [-5, 5],
    ],
  ],
])('splits %s', (_, parts, pieces) => {
  expect(split(parts, 0.1).map(({ from, length }) => [from, length])).toEqual(pieces)
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
      const scale = 600 / Math.max(1, earnedIn(parts) + deductedFrom(parts))
      const pieces = split(parts, scale)
      const earned = pieces.filter(({ from }) => from >= 0)
      let end = -2
      for (const { from, length } of earned) {
        expect(from).toBe(end + 2)
        end = from + length
      }
      const before = pieces.find(({ from }) => from < 0)
      if (before) expect(before.from + before.length).toBe(0)
      expect(end + (before?.length ?? 0)).toBeLessThanOrEqual(600 + 5 * 8)
    }),
  )
})
