import { expect, it } from 'vitest'
import { groupsOf } from './groups'

it.each([
  ['', []],
  ['100', ['100']],
  ['100,200', ['100', '200']],
  ['100，200、300 400；500', ['100', '200', '300', '400', '500']],
  [' １００ ， 200，', ['100', '200']],
])('reads the groups %j', (text, qq) => expect(groupsOf(text)).toEqual({ qq, wecom: [] }))

it('tells the groups of the platforms apart, and keeps the case of WeCom', () => {
  const groups = { qq: ['100'], wecom: ['wrAbC_d-E123'] }
  expect(groupsOf('wrAbC_d-E123，100')).toEqual(groups)
})

it.each([
  ['abc', '第1个“abc”不是群号'],
  ['100，信息员群', '第2个“信息员群”不是群号'],
  ['100.200', '第1个“100.200”不是群号'],
])('takes no groups %j', (text, words) => expect(() => groupsOf(text)).toThrow(words))
