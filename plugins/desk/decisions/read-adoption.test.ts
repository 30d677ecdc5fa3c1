import { expect, it } from 'vitest'
import { loadRegulation } from '../../policy'
import { readAdoption } from './read-adoption'

const policy = {
  ...loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21'),
  traits: [{ name: '综合采用', aliases: ['综合'] }],
}

const none = { receipts: [], items: [], outlets: [], traits: [] }

it.each([
  ['3 头条', { receipts: ['2021-0003'], outlets: ['头条'] }],
  ['3头条', { receipts: ['2021-0003'], outlets: ['头条'] }],
  ['头条 3', { receipts: ['2021-0003'], outlets: ['头条'] }],
  ['3 头条要闻', { receipts: ['2021-0003'], outlets: ['头条', '教育要闻'] }],
  ['3 头条、要闻', { receipts: ['2021-0003'], outlets: ['头条', '教育要闻'] }],
  ['3 教育厅头条', { receipts: ['2021-0003'], outlets: ['头条'] }],
  ['第三号 第1、3条 高校', { receipts: ['2021-0003'], items: [1, 3], outlets: ['高等学校'] }],
  ['3 第1条第2条 视频', { receipts: ['2021-0003'], items: [1, 2], outlets: ['视频新闻'] }],
  ['3，第1,3条 热点', { receipts: ['2021-0003'], items: [1, 3], outlets: ['热点聚焦'] }],
  ['3,5,9 周动态', { receipts: ['2021-0003', '2021-0005', '2021-0009'], outlets: ['每周动态'] }],
  ['3、5、3 周动态', { receipts: ['2021-0003', '2021-0005'], outlets: ['每周动态'] }],
  ['３　５　微博', { receipts: ['2021-0003', '2021-0005'], outlets: ['微博'] }],
  ['3-5 微博', { receipts: ['2021-0003', '2021-0004', '2021-0005'], outlets: ['微博'] }],
  ['三周动态', { receipts: ['2021-0003'], outlets: ['每周动态'] }],
  ['3 头条 综合', { receipts: ['2021-0003'], outlets: ['头条'], traits: ['综合采用'] }],
  ['3 头条 -d 昨天', { receipts: ['2021-0003'], outlets: ['头条'], day: '2021-05-20' }],
  ['-d 5.20 3 头条', { receipts: ['2021-0003'], outlets: ['头条'], day: '2021-05-20' }],
  ['3 5月20日 头条', { receipts: ['2021-0003'], outlets: ['头条'], day: '2021-05-20' }],
  ['2021-05-20 3 头条', { receipts: ['2021-0003'], outlets: ['头条'], day: '2021-05-20' }],
  ['2020-0007 头条', { receipts: ['2020-0007'], outlets: ['头条'] }],
  ['头条', { outlets: ['头条'] }],
  ['3 校报', { receipts: ['2021-0003'], unclear: '校报' }],
  ['3 头条 谢谢', { receipts: ['2021-0003'], outlets: ['头条'], unclear: '谢谢' }],
])('%j', (text, expected) => {
  expect(readAdoption(text, policy, '2021-05-21')).toEqual({ ...none, ...expected })
})
