import { expect, it } from 'vitest'
import { Roster } from './roster'
import { withPageAccounts } from './page-accounts'
import type { RosterData } from './types'

const data: RosterData = {
  units: [
    {
      name: '机电工程学院',
      aliases: [],
      officers: [{ name: '张三', qq: '20001' }],
      leaders: [{ name: '李四', role: 'deputy' }],
    },
    { name: '教务处', aliases: [], officers: [{ name: '李四', qq: '20002' }], leaders: [] },
  ],
  editors: [{ name: '文心' }, { name: '张三', qq: '20001' }],
}

it.each([
  ['张三', 'editor', '机电工程学院'],
  ['李四（机电工程学院）', 'leader', '机电工程学院'],
  ['李四（教务处）', 'officer', '教务处'],
  ['文心', 'editor', undefined],
  ['李四', undefined, undefined],
])('on the trial page %s is %s of %s', (userId, role, unit) => {
  const person = new Roster(withPageAccounts(data)).identify({ platform: 'web', userId })
  expect([person?.role, person?.unit?.name]).toEqual([role, unit])
})

it('nobody has an account there otherwise', () => {
  expect(new Roster(data).identify({ platform: 'web', userId: '文心' })).toBeUndefined()
})
