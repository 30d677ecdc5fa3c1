import { expect, it, vi } from 'vitest'
import { Said } from '../../chat'
import { loadRegulation } from '../../policy'
import { readChoice, readMerge } from './digest-choice'

const policy = loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21')
const events = [
  [
    { receipt: '2021-0001', no: 2 },
    { receipt: '2021-0002', no: 1 },
  ],
  [{ receipt: '2021-0001', no: 1 }],
  [{ receipt: '2021-0003', no: 1 }],
]
const digest = { key: '1', title: '动态', column: 'weekly', by: '文心', events }

function read(words: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-05-21T09:00+08:00') })
  try {
    const { submissions, outlets, day } = readChoice(new Said(words), digest, policy)
    const numbers = submissions.map(({ receipt, items }) => `${receipt.slice(-1)}:${items}`)
    return [numbers.join(' '), outlets.join(), day]
  } catch (refusal) {
    return refusal
  } finally {
    vi.useRealTimers()
  }
}

it.each([
  ['1', '1:2 2:1', '每周动态', '2021-05-21'],
  ['1,2 头条', '1:1,2 2:1', '头条', '2021-05-21'],
  ['第2-3条 要闻 头条 -d 昨天', '1:1 3:1', '教育要闻,头条', '2021-05-20'],
  ['2、2、2', '1:1', '每周动态', '2021-05-21'],
])('reads %s', (words, ...choice) => {
  expect(read(words)).toEqual(choice)
})

it.each([
  ['', 'numbers'],
  ['4', 'numbers'],
  ['3-2', 'numbers'],
  ['1 不知道', 'unclear-choice'],
])('refuses %j', (words, reason) => {
  expect(read(words)).toMatchObject({ reason: `bulletin.digest.${reason}` })
})

it.each([
  ['合并 3,7', [3, 7]],
  ['合并 第3条和第7条、9', [3, 7, 9]],
  ['合并3，7', [3, 7]],
  ['合并 3', undefined],
  ['合并单元格 3,7', undefined],
  ['合并 3,7 头条', undefined],
])('reads what is to be merged: %s', (words, numbers) => {
  expect(readMerge(words)).toEqual(numbers)
})
