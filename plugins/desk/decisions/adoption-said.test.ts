import { expect, it } from 'vitest'
import { loadRegulation } from '../../policy'
import { loadRoster, Roster } from '../../roster'
import { type AdoptionTold, readTold, withChange, withItems } from './adoption-said'

const known = {
  ...loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21'),
  roster: new Roster(loadRoster('data/roster.example.yml')),
}

/** `教务处 第2条 > 头条`: whose, which, all or not, where. */
function brief({ units, receipts, items, isAll, outlets }: AdoptionTold) {
  const what = [...units, ...receipts.map((no) => `${no}号`), items, isAll ? '全部' : '']
  return `${what.filter(Boolean).join(' ')} > ${outlets.join(' ')}`.trim()
}

it.each([
  ['教务处那个第2条采用了', ['教务处 第2条 >']],
  ['教务处那个第2条被高等学校采用了', ['教务处 第2条 > 高等学校']],
  ['教育要闻用了团委的第一条', ['团委 第一条 > 教育要闻']],
  ['理学院的都采用', ['理学院 全部 >']],
  ['机电和图书馆的都上了周动态', ['机电工程学院 图书馆 全部 > 每周动态']],
  ['6号第二条也被微博采用', ['6号 第二条 > 微博']],
  ['教务处那篇上头条了', ['教务处 > 头条']],
  ['第12号1、3条头条采用', ['12号 第1、3条 > 头条']],
  [
    '把机电1、3条，教务处2条，团委1-3条采用，周动态',
    ['机电工程学院 第1、3条 > 每周动态', '教务处 第2条 > 每周动态', '团委 第1-3条 > 每周动态'],
  ],
  [
    '采用机电第1条和第3条、教务处第2条、团委全部',
    ['机电工程学院 第1条和第3条 >', '教务处 第2条 >', '团委 全部 >'],
  ],
  ['理学院第1条上了头条，后勤第2条上了微博', ['理学院 第1条 > 头条', '后勤处 第2条 > 微博']],
  [
    '头条采用了理学院第1条，微博采用了后勤第2、3条和工会的第1条',
    ['理学院 第1条 > 头条', '后勤处 第2、3条 > 微博', '校工会 第1条 > 微博'],
  ],
  [
    '机电第1条头条，第2条周动态，都采用了',
    ['机电工程学院 第1条 > 头条', '机电工程学院 第2条 > 每周动态'],
  ],
  ['机电、教务处第2条头条采用', ['机电工程学院 > 头条', '教务处 第2条 > 头条']],
  ['机电和教务处的第2条头条采用', ['机电工程学院 教务处 第2条 > 头条']],
  [
    '采用：教务1、3，机电2，团委全部，都是周动态',
    ['教务处 第1、3条 > 每周动态', '机电工程学院 第2条 > 每周动态', '团委 全部 > 每周动态'],
  ],
  ['教务处第1条被校园要闻采用', ['教务处 第1条 >']],
])('%s', (text, parts) => {
  expect(readTold(text, known)?.map(brief)).toEqual(parts)
})

it.each([
  ['不对，教务处是第二条', ['教务处 第二条 > 头条', '党政办公室 第1条 > 头条']],
  ['错了，党办上的是微博', ['教务处 第1条 > 头条', '党政办公室 第1条 > 微博']],
  ['不是团委', undefined],
  ['教务处第二条呢', undefined],
])('changes what was told: %s', (said, parts) => {
  const told = readTold('教务处第1条和党办第1条都上头条了', known)!
  expect(withChange(told, said, known)?.map(brief)).toEqual(parts)
})

it('takes all units of a class', () => {
  const [told] = readTold('直属的都采用', known)!
  expect(told).toMatchObject({ units: ['图书馆', '档案馆', '学报编辑部'], isAll: true })
})

it.each([
  '教务处采用了吗',
  '教务处第2条采用了没有',
  '教务处被采用几条',
  '谁的被头条采用了',
  '教务处那条没采用',
  '团委的不采用了',
  '教务处的采用弄错了',
  '学校网站发了通知',
  '头条采用了',
  '今天下雨',
  '教务处上周交了',
])('%s tells of none', (text) => expect(readTold(text, known)).toBeUndefined())

it.each([
  ['第一条', '第一条'],
  ['不对，是第二条', '第二条'],
  ['就第1、3条', '第1、3条'],
  ['第二条不采用', undefined],
  ['第2篇', undefined],
])('of what was told before, %s means %s', (said, items) => {
  const told = readTold('教务处那篇上头条了', known)
  expect(withItems(told, said)?.[0].items).toBe(items)
  expect(withItems(undefined, said)).toBeUndefined()
})
