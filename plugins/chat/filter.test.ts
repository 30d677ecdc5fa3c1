import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { type Desk, Refusal, refusalText } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import './index'
import { readFilter } from './filter'

let desk: Desk

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-05-21T10:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
  desk = await openDesk()
})

function read(words: string, kinds?: Parameters<typeof readFilter>[3]['kinds']) {
  const found = readFilter(desk, actor(desk, '文心'), words, { kinds, example: '例子' })
  if (found instanceof Refusal) return refusalText(found)
  const { units, columns, week, period } = found
  return [units?.join('、'), columns?.map(({ key }) => key).join('、'), week, period?.label]
}

it.each([
  ['', undefined, undefined, undefined, undefined],
  ['机电', '机电工程学院', '', undefined, undefined],
  ['机电 第12周', '机电工程学院', '', { no: 12 }, undefined],
  ['第十二周，机电学院', '机电工程学院', '', { no: 12 }, undefined],
  ['第12周机电网站', '机电工程学院', 'website', { no: 12 }, undefined],
  ['网站 5月', '', 'website', undefined, '2021年5月'],
  ['上周的网站稿件', '', 'website', { near: -1 }, undefined],
  ['上月教务处的周报', '教务处', 'weekly', undefined, '2021年4月'],
  ['机电、教务 微博', '机电工程学院、教务处', 'weibo', undefined, undefined],
  ['２０２１－０５', '', '', undefined, '2021年5月'],
  ['本年', '', '', undefined, '2021年'],
])('%j', (words, ...expected) => {
  expect(read(words)).toEqual(expected)
})

it.each([
  [
    '校报',
    [
      '看不懂“校报”',
      '栏目：学校每周动态、教育厅网站信息、教育厅微博信息',
      '第十二周、上周、5月',
      '例：例子',
    ],
  ],
  ['机电 某某', ['看不懂“某某”']],
  ['第12周 机电楼', ['看不懂“机电楼”']],
  ['教无处 第12周', ['是不是 教务处']],
  ['第12周 5月', ['“5月”前面已经写了时间']],
])('of %j says what can be written', (words, texts) => {
  for (const text of texts) expect(read(words)).toContain(text)
})

it('takes only what is allowed, and names no more', () => {
  expect(read('机电', ['column', 'week'])).toBe(
    '看不懂“机电”。可以写：\n栏目：学校每周动态、教育厅网站信息、教育厅微博信息\n时间：第十二周、上周\n例：例子',
  )
  expect(read('5月', ['unit', 'column', 'week'])).toContain('看不懂“5月”')
})
