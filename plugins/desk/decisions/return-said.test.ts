import { expect, it } from 'vitest'
import { loadRoster, Roster } from '../../roster'
import { readReturn } from './return-said'

const roster = new Roster(loadRoster('data/roster.example.yml'))

it.each([
  ['团委的退回 时间不对', { unit: '团委', reason: '时间不对' }],
  ['把教务处那篇退回去，第2条没写地点', { unit: '教务处', reason: '第2条没写地点' }],
  ['机电的动态退了吧', { unit: '机电工程学院', reason: '' }],
  ['图书馆昨天那份打回去：照片不清楚', { unit: '图书馆', reason: '照片不清楚' }],
  ['3号退了，数据有误', { receipt: '3', reason: '数据有误' }],
])('%s', (said, expected) => expect(readReturn(said, roster)).toEqual(expected))

it.each(['团委的为什么退了', '团委那个不退了', '教务处退回了吗', '谁的退了', '张三退了', '退回'])(
  '%s gives nothing back',
  (said) => expect(readReturn(said, roster)).toBeUndefined(),
)
