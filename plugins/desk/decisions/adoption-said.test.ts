import { expect, it } from 'vitest'
import { loadRegulation } from '../../policy'
import { loadRoster, Roster } from '../../roster'
import { readTold, withItems } from './adoption-said'

const known = {
  ...loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21'),
  roster: new Roster(loadRoster('data/roster.example.yml')),
}

it.each([
  ['教务处那个第2条采用了', ['教务处'], [], '第2条', [], false],
  ['教务处那个第2条被高等学校采用了', ['教务处'], [], '第2条', ['高等学校'], false],
  ['教育要闻用了团委的第一条', ['团委'], [], '第一条', ['教育要闻'], false],
  ['理学院的都采用', ['理学院'], [], '', [], true],
  ['机电和图书馆的都上了周动态', ['机电工程学院', '图书馆'], [], '', ['每周动态'], true],
  ['6号第二条也被微博采用', [], ['6'], '第二条', ['微博'], false],
  ['教务处那篇上头条了', ['教务处'], [], '', ['头条'], false],
  ['第12号1、3条头条采用', [], ['12'], '第1、3条', ['头条'], false],
])('%s', (text, units, receipts, items, outlets, isAll) => {
  const found = readTold(text, known)
  expect(found && { ...found, units: found.units.map(({ name }) => name) }).toEqual({
    units,
    receipts,
    items,
    outlets,
    isAll,
  })
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
  expect(withItems(told, said)?.items).toBe(items)
  expect(withItems(undefined, said)).toBeUndefined()
})
