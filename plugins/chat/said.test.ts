import { describe, expect, it } from 'vitest'
import { Said } from './said'
import { itemsAlone } from './said-forms'

const today = '2021-05-21'

it.each([
  ['3 理由', ['2021-0003']],
  ['2021-0003 理由', ['2021-0003']],
  ['２０２０－１２', ['2020-0012']],
  ['第三号', ['2021-0003']],
  ['编号：3', ['2021-0003']],
  ['3-5', ['2021-0003', '2021-0004', '2021-0005']],
  ['3至5号', ['2021-0003', '2021-0004', '2021-0005']],
  ['2021-0003~2021-0004', ['2021-0003', '2021-0004']],
  ['5-3', []],
  ['1-9999', []],
  ['头条', undefined],
  ['一二三', undefined],
  ['0 头条', undefined],
])('receipts of %j', (text, receipts) => {
  expect(new Said(text).receipts('2021')).toEqual(receipts)
})

it.each([
  ['3 第2条有误', '2021-0003', '第2条有误'],
  ['３，数据有误，请核对', '2021-0003', '数据有误，请核对'],
  ['十二 理由', '2021-0012', '理由'],
  ['12月数据有误', undefined, '12月数据有误'],
  ['一稿多投', undefined, '一稿多投'],
  ['3', '2021-0003', ''],
])('one receipt of %j', (text, receipt, rest) => {
  const said = new Said(text)
  expect(said.receipt('2021')).toBe(receipt)
  expect(said.rest).toBe(rest)
})

it.each([
  ['1机电学院=20', '2021-0001', '机电学院=20'],
  ['２０２１－３机电', '2021-0003', '机电'],
  ['3第2条有误', '2021-0003', '第2条有误'],
  ['3：数据有误', '2021-0003', '数据有误'],
  ['编号3校领导', '2021-0003', '校领导'],
  ['第3号稿件数据有误', '2021-0003', '稿件数据有误'],
  ['第3条有误', undefined, '第3条有误'],
  ['3处数据有误', undefined, '3处数据有误'],
  ['12月数据有误', undefined, '12月数据有误'],
  ['2021年数据有误', undefined, '2021年数据有误'],
  ['5.20的活动', undefined, '5.20的活动'],
  ['第三方的数据', undefined, '第三方的数据'],
])('one receipt with or without a space of %j', (text, receipt, rest) => {
  const said = new Said(text)
  expect(said.tightReceipt('2021')).toBe(receipt)
  expect(said.rest).toBe(rest)
})

it.each([
  ['第1,3条', [1, 3]],
  ['第1、3条', [1, 3]],
  ['第１，３条', [1, 3]],
  ['1-3条', [1, 2, 3]],
  ['第一条', [1]],
  ['第一至三条', [1, 2, 3]],
  ['第1、第3条', [1, 3]],
  ['第3号', undefined],
])('items of %j', (text, items) => {
  expect(new Said(text).items()).toEqual(items)
})

it.each([
  ['记12 理由', [12], '理由'],
  ['记12-14', [12, 13, 14], ''],
  ['记 十二', [12], ''],
  ['记12、14 理由', [12, 14], '理由'],
  ['记１２，记１４－１６登错了', [12, 14, 15, 16], '登错了'],
  ['记12 记13 理由', [12, 13], '理由'],
  ['记12和记13', [12, 13], ''],
  ['记10、11登错了', [10, 11], '登错了'],
  ['记12，2处不对', [12], '2处不对'],
  ['12 理由', undefined, '12 理由'],
])('entries of %j', (text, numbers, rest) => {
  const said = new Said(text)
  expect(said.entries()).toEqual(numbers)
  expect(said.rest).toBe(rest)
})

describe('days', () => {
  it.each([
    ['昨天', '2021-05-20'],
    ['-d 昨天', '2021-05-20'],
    ['5月20日', '2021-05-20'],
    ['五月二十日', '2021-05-20'],
    ['5.20', '2021-05-20'],
    ['－ｄ　５．２０', '2021-05-20'],
    ['20日', '2021-05-20'],
    ['31日', undefined],
    ['30日', '2021-04-30'],
    ['12月31日', '2020-12-31'],
    ['2021-05-03', '2021-05-03'],
    ['2021.6.1', '2021-06-01'],
    ['2月30日', undefined],
    ['头条', undefined],
  ])('%j is %s', (text, day) => {
    expect(new Said(text).day(today)).toBe(day)
  })

  it('lets points be points', () => {
    expect(new Said('2.5 理由').clearDay(today)).toBeUndefined()
    expect(new Said('-d 2.5 理由').clearDay(today)).toBe('2021-02-05')
  })
})

it('keeps what follows as it was written', () => {
  const said = new Said('２．５分，“全角”（照旧）！')
  expect(said.points()).toEqual({ size: 250 })
  expect(said.rest).toBe('“全角”（照旧）！')
})

it.each([
  ['3', { size: 300 }],
  ['3分', { size: 300 }],
  ['-3', { size: 300, kind: 'penalty' }],
  ['－2.5分', { size: 250, kind: 'penalty' }],
  ['+3', { size: 300, kind: 'bonus' }],
  ['扣3分', { size: 300, kind: 'penalty' }],
  ['改为3分', { size: 300 }],
  ['1000000', { size: 100_000_000 }],
  ['0.333', { size: 33.3 }],
  ['0.29', { size: 29 }],
  ['3条', undefined],
  ['扣分', undefined],
])('%j as points is %j', (text, points) => {
  expect(new Said(text).points()).toEqual(points)
})

it.each([
  ['1,3', [1, 3]],
  ['１、３', [1, 3]],
  ['第1条', [1]],
  ['第1条和第3条', [1, 3]],
  ['一和三', [1, 3]],
  ['1 3', [1, 3]],
  ['2-4条', [2, 3, 4]],
  ['1,3 吧', undefined],
  ['第一次来', undefined],
  ['3点开会', undefined],
  ['', undefined],
])('items that %j is about, alone', (text, items) => {
  expect(itemsAlone(text)).toEqual(items)
})
