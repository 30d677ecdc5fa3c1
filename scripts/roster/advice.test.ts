import { expect, it } from 'vitest'
import { parseRoster } from '../../plugins/roster'
import { sameNumbers } from './advice'

const roster = (officer: string) =>
  parseRoster(`units: [{ name: 教务处, officers: [{ name: 赵六, ${officer} }] }]\n`, 'roster.yml')

it.each([
  ["qq: 13800000000, phone: '13800000000'", ['QQ 号和电话写的是同一个号码，QQ 号对吗：赵六']],
  ["qq: 20004, phone: '13800000000'", []],
  ['wecom: zhao', []],
])('asks about one number written twice: %s', (officer, asked) => {
  expect(sameNumbers(roster(officer))).toEqual(asked)
})
