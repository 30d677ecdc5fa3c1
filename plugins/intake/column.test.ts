import { afterEach, expect, it, vi } from 'vitest'
import { loadCalendar } from '../calendar'
import { loadRegulation } from '../policy'
import { Refusal } from '../deed'
import { chosenColumn, columnChoice, columnsIn, findColumn, namedText, readColumn } from './column'
import { splitText } from './receive-text'

const policy = loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21')
const desk = { policy: { at: () => policy, calendar: loadCalendar('data/calendar.yml') } }

afterEach(() => void vi.useRealTimers())

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

it.each([
  ['微博 团委举行入团仪式\n6月10日，86名新团员面向团旗宣誓，老团员赠送徽章。', 'weibo', '团委举行'],
  ['周动态：\n1. 5月18日，教务处在A楼召开教学例会，通报检查情况。', 'weekly', '1. 5月18日'],
])('%j is a text for %s', (said, key, beginning) => {
  const named = namedText(policy, said)
  expect(named?.column.key).toBe(key)
  expect(named?.text.startsWith(beginning)).toBe(true)
})

it.each([
  '微博怎么报\n图片要多大',
  '周报 怎么写\n谢谢老师，指点一下好不好，我是新来的信息员',
  '微博 今天发吗',
  '周动态\n收到',
  '教务处\n周动态没交的请抓紧时间交一下',
])('%j is no text for a column', (said) => expect(namedText(policy, said)).toBeUndefined())

const keys = (said: string) => columnsIn(policy, said).map(({ key }) => key)

it('finds all columns that are spoken of', () => {
  expect(keys('网站和微博都投')).toEqual(expect.arrayContaining(['website', 'weibo']))
  expect(keys('教育厅微博信息')).toEqual(['weibo'])
  expect(keys('今天开会')).toEqual([])
})

it.each(['', '4', '0', '今天开会', '微博信息和网站'])('%j is no column', (text) => {
  expect(findColumn(policy, text)).toBeUndefined()
})

it.each([
  ['1啊', 'weekly'],
  ['第一个', 'weekly'],
  ['一', 'weekly'],
  ['1，周动态', 'weekly'],
  ['1.学校每周动态', 'weekly'],
  ['选2', 'website'],
  ['报微博吧', 'weibo'],
  ['3 微博', 'weibo'],
  ['1，微博', undefined],
  ['4', undefined],
  ['？', undefined],
  ['嗯', undefined],
  ['微博怎么报？', undefined],
  ['不报微博', undefined],
])('%s chooses %s', (said, key) => expect(chosenColumn(policy, said)?.key).toBe(key))

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

it.each([
  ['周动态 1．开会。', 'weekly', undefined, '1．开会。'],
  ['第十三周 周动态 1．开会。', 'weekly', 13, '1．开会。'],
  ['周动态 第13周\n1．开会。', 'weekly', 13, '1．开会。'],
  ['周动态 上周', 'weekly', 13, ''],
  ['本周 1．开会。', 'weekly', 14, '1．开会。'],
  ['第十三周', 'weekly', 13, ''],
  ['周动态 第十三周工作动态', 'weekly', undefined, '第十三周工作动态'],
  ['微博 上周 的事', 'weibo', undefined, '上周 的事'],
  ['今天开会', undefined, undefined, '今天开会'],
])('on Monday of week 14 %j is for %s, week %s', (words, key, periodSaid, rest) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-05-31T09:00+08:00') })
  const said = readColumn(desk, words)
  expect([said.column?.key, said.periodSaid, said.rest]).toEqual([key, periodSaid, rest])
})

it('knows no last week at the beginning of a semester', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-03-01T09:00+08:00') })
  expect(() => readColumn(desk, '上周 周动态')).toThrow(Refusal)
})
