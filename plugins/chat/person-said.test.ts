import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { loadRoster, Roster } from '../roster'
import { takePerson } from './person-said'
import { Said } from './said'

const roster = new Roster(loadRoster(resolve('data/roster.example.yml')))

it.each([
  ['教务处 张三丰 30001', '教务处', '张三丰', '30001', ''],
  ['教务 张三丰', '教务处', '张三丰', undefined, ''],
  ['张三丰 教务处 30001', '教务处', '张三丰', '30001', ''],
  ['张三丰 30001 教务处', '教务处', '张三丰', '30001', ''],
  ['30001 教务处 张三丰', '教务处', '张三丰', '30001', ''],
  ['教务处 QQ：３０００１ 张三丰', '教务处', '张三丰', '30001', ''],
  ['教无处 张三丰 30001', '教无处', '张三丰', '30001', ''],
  ['教务处张三丰 到6月1日', '教务处', '张三丰', undefined, '到6月1日'],
  ['教务处 张三丰 3000', '教务处', '张三丰', undefined, '3000'],
  ['教务处', '教务处', '', undefined, ''],
  ['张三丰', '张三丰', '', undefined, ''],
  ['', '', '', undefined, ''],
])('“%s” is %s %s %s', (words, unit, name, qq, rest) => {
  const said = new Said(words)
  expect(takePerson(said, roster)).toEqual({ unit, name, qq })
  expect(said.rest).toBe(rest)
})

it.each([
  ['教务处 张三丰 zhangsf', { wecom: 'zhangsf' }, ['wecom']],
  ['教务处 张三丰 30001', { wecom: '30001' }, ['wecom']],
  ['教务处 企业微信账号：Zhang.San-1@jwc 张三丰', { wecom: 'Zhang.San-1@jwc' }, ['wecom']],
  ['教务处 张三丰 zhangsf', { wecom: 'zhangsf' }, ['qq', 'wecom']],
  ['张三丰 zhangsf 教务处 30001', { qq: '30001', wecom: 'zhangsf' }, ['qq', 'wecom']],
  ['教务处 张三丰 3000', {}, ['qq', 'wecom']],
  ['教务处 张三丰 zhangsf', {}, ['qq']],
] as const)('“%s” has %j of %j', (words, accounts, kinds) => {
  const person = takePerson(new Said(words), roster, kinds)
  expect(person).toEqual({ unit: '教务处', name: '张三丰', ...accounts })
})
