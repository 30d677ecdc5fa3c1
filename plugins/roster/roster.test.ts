import { describe, expect, it } from 'vitest'
import { Roster } from './roster'
import type { Account, Binding, RosterData } from './types'

const data: RosterData = {
  units: [
    {
      name: '机电工程学院',
      aliases: ['机电学院'],
      officers: [{ name: '张三', qq: '20001', wecom: 'jd-zhangsan' }, { name: '古丽·热合曼' }],
      leaders: [{ name: '苏明轩', qq: '21001', role: 'deputy' }],
    },
    {
      name: '党政办公室',
      aliases: ['党办'],
      officers: [
        { name: '文心', qq: '22001' },
        { name: '李四', qq: '20002' },
      ],
      leaders: [],
    },
    {
      name: '教务处',
      aliases: [],
      officers: [{ name: '李四', qq: '20003' }],
      leaders: [],
    },
  ],
  editors: [
    { name: '文心', qq: '22001' },
    { name: '墨白', wecom: 'mobai' },
  ],
}

function meet(account: Partial<Account>, bindings: Binding[] = []) {
  const find = ({ userId }: Account) => bindings.find((each) => each.userId === userId)
  const roster = new Roster(data, { find })
  const person = roster.identify({ platform: 'onebot', userId: '9', ...account })
  return person && [person.name, person.role, person.unit?.name]
}

describe('identify', () => {
  it.each([
    ['onebot', '20001', ['张三', 'officer', '机电工程学院']],
    ['wecom', 'jd-zhangsan', ['张三', 'officer', '机电工程学院']],
    ['onebot', '21001', ['苏明轩', 'leader', '机电工程学院']],
    ['wecom', 'mobai', ['墨白', 'editor', undefined]],
    ['onebot', '22001', ['文心', 'editor', '党政办公室']],
    ['wecom', '20001', undefined],
    ['onebot', 'jd-zhangsan', undefined],
    ['discord', '20001', undefined],
    ['web', '张三', undefined],
    ['onebot', '99999', undefined],
  ])('%s %s is %j', (platform, userId, person) => {
    expect(meet({ platform, userId })).toEqual(person)
  })

  it.each([
    '机电学院-张三',
    '机电学院－张三',
    '机电工程学院—张三',
    '机电工程学院——张三',
    '机电学院_张三',
    '机电学院 张三',
    '机电学院　张三',
    '机电学院·张三',
    '机电学院/张三',
    '机电学院 - 张三',
    '机电 学院-张三',
    '西安工程大学机电学院-张 三',
  ])('knows the card %s', (card) => {
    expect(meet({ card })).toEqual(['张三', 'officer', '机电工程学院'])
  })

  it('knows a card whose name has a dot of its own', () => {
    expect(meet({ card: '机电学院·古丽·热合曼' })).toEqual([
      '古丽·热合曼',
      'officer',
      '机电工程学院',
    ])
  })

  it.each([
    '张三',
    '机电学院',
    '机电学院张三',
    '教务处-张三',
    '机电学院-',
    '机电学院-李四',
    '-张三',
    '',
  ])('takes the card “%s” for nobody', (card) => {
    expect(meet({ card })).toBeUndefined()
  })

  it.each([
    ['a leader', '机电学院-苏明轩', undefined],
    ['an editor', '墨白', undefined],
    ['an editor who is an officer', '党办-文心', ['文心', 'officer', '党政办公室']],
  ])('gives a card no more than an officer may: %s', (_, card, person) => {
    expect(meet({ card })).toEqual(person)
  })

  it.each([
    ['张三', '机电工程学院', ['张三', 'officer', '机电工程学院']],
    ['苏明轩', '机电工程学院', ['苏明轩', 'leader', '机电工程学院']],
    ['新来的', '教务处', ['新来的', 'officer', '教务处']],
    ['墨白', '教务处', ['墨白', 'officer', '教务处']],
    ['张三', '撤销了的处', undefined],
  ])('takes an account bound to %s of %s for %j', (name, unit, person) => {
    const binding = { platform: 'onebot', userId: '9', unit, name }
    expect(meet({}, [binding])).toEqual(person)
  })

  it('believes the roster before a binding, and a binding before a card', () => {
    const bindings = ['9', '20001'].map((userId) => {
      return { platform: 'onebot', userId, unit: '教务处', name: '新来的' }
    })
    expect(meet({ userId: '20001' }, bindings)?.[0]).toBe('张三')
    expect(meet({ card: '机电学院-张三' }, bindings)?.[0]).toBe('新来的')
  })
})

describe('person', () => {
  it.each([
    ['张三', '机电工程学院'],
    ['古丽热合曼', '机电工程学院'],
    ['文心', '党政办公室'],
    ['李四', undefined],
    ['无名', undefined],
  ])('finds %s of %s', (name, unit) => {
    expect(new Roster(data).person(name)?.unit?.name).toBe(unit)
  })
})
