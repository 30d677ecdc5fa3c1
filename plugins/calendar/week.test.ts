import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatWeek, parseWeek, readWeek } from './week'

it.each([
  ['第十二周', 12],
  ['第12周', 12],
  ['第１２周', 12],
  ['第二十一周', 21],
  ['第 3 周', 3],
  ['12周', 12],
  ['第〇周', undefined],
  ['第十二', undefined],
  ['每周', undefined],
  ['周', undefined],
])('%s is week %s', (text, week) => {
  expect(parseWeek(text)).toBe(week)
})

it('reads back what it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (week) => {
      expect(parseWeek(formatWeek(week))).toBe(week)
    }),
  )
})

it.each([
  ['第十三周', { no: 13 }],
  ['13周', { no: 13 }],
  ['本周', { near: 0 }],
  ['上周', { near: -1 }],
  ['下周', undefined],
  ['周报', undefined],
  ['constructor', undefined],
])('%s is said for %j', (text, week) => {
  expect(readWeek(text)).toEqual(week)
})
