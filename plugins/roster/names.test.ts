import { expect, it } from 'vitest'
import { isName } from './names'
import { masked } from './numbers'

it.each(['张三', '张 三', '古丽·热合曼', 'Tom Lee', '欧阳　修', '新来的'])(
  '%s is a name',
  (text) => {
    expect(isName(text)).toBe(true)
  },
)

it.each(['', '张', '张 ', '@全体成员', '<at', 'Tom & <b>Jerry</b>', '39002', '张三2', '-张三'])(
  '%s is no name',
  (text) => {
    expect(isName(text)).toBe(false)
  },
)

it('masks numbers, and nothing else', () => {
  expect(['20004', '1234567890', '赵六', 'jwc-zhaoliu'].map(masked)).toEqual([
    '200**4',
    '123**0',
    '赵六',
    'jwc-zhaoliu',
  ])
})
