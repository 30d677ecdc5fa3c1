import { expect, it } from 'vitest'
import { classOn } from './class'

const unit = {
  class: '直属',
  formerly: [{ class: '机关', until: '2023-12-31' }, { until: '2021-06-30' }],
}

it.each([
  ['2021-06-30', undefined],
  ['2021-07-01', '机关'],
  ['2023-12-31', '机关'],
  ['2024-01-01', '直属'],
])('on %s the class was %s', (day, expected) => {
  expect(classOn(unit, day)).toBe(expected)
})

it('has been the same when nothing is said of before', () => {
  expect(classOn({ class: '学院' }, '1999-01-01')).toBe('学院')
})
