import { expect, it } from 'vitest'
import { loadRoster, Roster } from '../../roster'
import { readOrder } from './leaders-order'

const roster = new Roster(loadRoster('data/samples/alashan-2024/roster.example.yml'))

it.each([
  ['让教务处抓紧办', '“让教务处抓紧办” 转 教务处'],
  ['请教务处一周内拿出方案', '“请教务处一周内拿出方案” 转 教务处'],
  ['叫后勤和保卫处把锅炉房再查一遍', '“叫后勤和保卫处把锅炉房再查一遍” 转 后勤基建处、安全保卫处'],
  [
    '请保卫处加强夜间巡查，下周五前报我',
    '“请保卫处加强夜间巡查，下周五前报我” 转 安全保卫处 下周五前',
  ],
  ['批示：请教务处尽快拿出实训方案', '“请教务处尽快拿出实训方案” 转 教务处'],
  ['我的批示，食堂要再查一遍', '“食堂要再查一遍”'],
  ['请各单位重视实训改革', '“请各单位重视实训改革”'],
])('%s is an order', (said, words) => {
  expect(readOrder(said, roster)).toEqual({ kind: 'order', words })
})

it.each([
  '教务处办到哪了',
  '那件事办了没有',
  '保卫处查了没有',
  '催一下教务处',
  '实训的事落实得怎么样了',
])('%s asks how it stands', (said) => expect(readOrder(said, roster)).toEqual({ kind: 'list' }))

it.each([
  '教务处这个月怎么样',
  '请问教务处报了几篇',
  '让李主任来我办公室',
  '通知各系下午三点开会',
  '让教务处把稿子改好',
  '请教务处谁负责',
  '批示1办结',
  '谢谢',
  '请假',
])('%s is something else', (said) => expect(readOrder(said, roster)).toBeUndefined())
