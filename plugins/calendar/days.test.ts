import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addDays, dayOf, daysBetween, isDay, now, partsOf, today } from './days'

describe('the clock', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each([
    ['2021-05-20T15:59:59.000Z', '2021-05-20', '2021-05-20T23:59:59.000+08:00'],
    ['2021-05-20T16:00:00.000Z', '2021-05-21', '2021-05-21T00:00:00.000+08:00'],
    ['2020-12-31T16:30:00.000Z', '2021-01-01', '2021-01-01T00:30:00.000+08:00'],
  ])('%s is %s in Shanghai', (moment, day, time) => {
    vi.setSystemTime(moment)
    expect([today(), now()]).toEqual([day, time])
    expect(dayOf(new Date(moment))).toBe(day)
  })
})

it.each([
  ['2021-06-10T17:00:00+08:00', 6, 10, '17:00'],
  ['2021-12-31T16:05:59Z', 1, 1, '00:05'],
])('%s reads as the %i.%i., %s', (moment, month, date, time) => {
  expect(partsOf(new Date(moment))).toEqual({ month, date, time })
})

it.each([
  ['2021-02-28', true],
  ['2024-02-29', true],
  ['2021-02-29', false],
  ['2021-4-1', false],
  ['2021-13-01', false],
  ['明天', false],
])('%s is a day: %s', (text, real) => {
  expect(isDay(text)).toBe(real)
})

it('counts days there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9999, max: 9999 }), (count) => {
      const day = addDays('2021-05-21', count)
      expect(isDay(day)).toBe(true)
      expect(daysBetween('2021-05-21', day)).toBe(count)
    }),
  )
})
