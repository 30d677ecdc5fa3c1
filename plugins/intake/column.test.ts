import { expect, it } from 'vitest'
import { loadRegulation } from '../policy'
import { columnChoice, findColumn } from './column'
import { splitText } from './receive-text'

const policy = loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21')

it.each([
  ['微博', 'weibo'],
  ['教育厅微博信息', 'weibo'],
  ['周报', 'weekly'],
  ['每周 动态', 'weekly'],
  ['网站', 'website'],
  ['2', 'website'],
  ['２', 'website'],
])('%s is the column %s', (text, key) => {
  expect(findColumn(policy, text)?.key).toBe(key)
})

it.each(['', '4', '0', '今天开会', '微博信息和网站'])('%j is no column', (text) => {
  expect(findColumn(policy, text)).toBeUndefined()
})

it('offers the columns by number', () => {
  expect(columnChoice(policy)).toBe('1 学校每周动态\n2 教育厅网站信息\n3 教育厅微博信息')
})

it.each([
  ['weibo', '标题\n正文\n再一段', { title: '标题', body: '正文\n再一段' }],
  ['weibo', '只有标题', undefined],
  ['weibo', '标题\n  ', undefined],
  ['weekly', '第一条。\n第二条。', { body: '第一条。\n第二条。' }],
])('text for %s: %j', (key, text, expected) => {
  expect(splitText(policy.columns[key], text)).toEqual(expected)
})
