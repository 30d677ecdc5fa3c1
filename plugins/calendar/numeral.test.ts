import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumeral, parseNumeral, spellNumeral } from './numeral'

describe('parseNumeral', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['007', 7],
    ['零', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二〇', 20],
    ['二十一', 21],
    ['廿', 20],
    ['廿三', 23],
    ['九十九', 99],
    ['一百', 100],
    ['两百', 200],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十', 110],
    ['一百二十三', 123],
    ['二〇二一', 2021],
    ['二零二一', 2021],
  ])('%s is %i', (text, value) => {
    expect(parseNumeral(text)).toBe(value)
  })

  it.each([
    '',
    '百',
    '十十',
    '二三十',
    '一百五',
    '十零五',
    '零五',
    '第三',
    '三周',
    '1a',
    '-1',
    '1.5',
  ])('"%s" is none', (text) => {
    expect(parseNumeral(text)).toBeUndefined()
  })
})

describe('formatNumeral', () => {
  it.each([
    [0, '〇'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [10_010, '一万零一十'],
  ])('%i is %s', (value, text) => {
    expect(formatNumeral(value)).toBe(text)
  })

  it.each([-1, 1.5, 100_000])('refuses %d', (value) => {
    expect(() => formatNumeral(value)).toThrow(RangeError)
  })

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (value) => {
        expect(parseNumeral(formatNumeral(value))).toBe(value)
      }),
    )
  })
})

it('spells a number digit by digit', () => expect(spellNumeral(2021)).toBe('二〇二一'))
