import { expect, it } from 'vitest'
import { defineTexts, fill, hasText, say } from './index'

it.each([
  ['{unit}第{no}名', { unit: '教务处', no: 3 }, '教务处第3名'],
  ['{0}有{1}条', ['机电', 2], '机电有2条'],
  ['{unit}{none}', { unit: '教务处' }, '教务处'],
  ['{a}', { a: 0 }, '0'],
  ['{a}', { a: '<b> & {c}', c: 1 }, '<b> & {c}'],
])('fills %j with %j', (template, values, expected) => {
  expect(fill(template, values)).toBe(expected)
})

it('says what a locale defines, by its path', () => {
  defineTexts({ sample: { done: '已登记{no}', deep: { line: '一行' } } })
  expect(say('sample.done', { no: 2 })).toBe('已登记2')
  expect(say('sample.deep.line')).toBe('一行')
  expect(hasText('sample.deep')).toBe(false)
  expect(() => say('sample.none')).toThrow('[text] 没有这句话：sample.none')
})
