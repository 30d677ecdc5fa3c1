import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Roster } from './roster'
import type { Account, Binding, RosterData } from './types'

const data: RosterData = {
  units: [
    {
      name: '机电工程学院',
      aliases: ['机电学院'],
      officers: [
        { name: '张三', qq: '20001', wecom: 'jd-zhangsan' },
        { name: '古丽·热合曼' },
        { name: '王小二' },
      ],
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

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-05-21T09:00+08:00') })
})
afterEach(() => void vi.useRealTimers())

function meet(account: Partial<Account>, bindings: Binding[] = []) {
  const find = ({ userId }: Account) => bindings.find((each) => each.userId === userId)
  const ofUnit = (unit: string) => bindings.filter((each) => each.unit === unit)
  const roster = new Roster(data, { find, ofUnit })
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
    '机电学院-王小二',
    '机电学院－王小二',
    '机电工程学院—王小二',
    '机电工程学院——王小二',
    '机电学院_王小二',
    '机电学院 王小二',
    '机电学院　王小二',
    '机电学院·王小二',
    '机电学院/王小二',
    '机电学院 - 王小二',
    '机电 学院-王小二',
    '西安工程大学机电学院-王 小二',
  ])('knows the card %s', (card) => {
    expect(meet({ card })).toEqual(['王小二', 'officer', '机电工程学院'])
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
    '机电学院-张三',
    '西安工程大学机电学院－张 三',
  ])('takes the card “%s” for nobody', (card) => {
    expect(meet({ card })).toBeUndefined()
  })

  it.each([
    ['a leader', '机电学院-苏明轩', undefined],
    ['an editor', '墨白', undefined],
    ['an editor who is an officer', '党办-文心', undefined],
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
    expect(meet({ card: '机电学院-王小二' }, bindings)?.[0]).toBe('新来的')
  })

  it('takes a card for nobody of whom an account is bound', () => {
    const binding = { platform: 'onebot', userId: '8', unit: '机电工程学院', name: '王 小二' }
    expect(meet({ card: '机电学院-王小二' }, [binding])).toBeUndefined()
    expect(meet({ userId: '8' }, [binding])?.[0]).toBe('王小二')
  })
})

describe('a substitute', () => {
  const units = [
    {
      name: '教务处',
      aliases: [],
      officers: [{ name: '赵六' }, { name: '周晚风', qq: '39002', until: '2021-06-01' }],
      leaders: [],
    },
  ]
  const account = { platform: 'onebot', userId: '39002' }

  it('is an officer until the end of the day', () => {
    const roster = new Roster({ units, editors: [] })
    expect(roster.identify(account)?.name).toBe('周晚风')
    vi.setSystemTime('2021-06-02T00:00:01+08:00')
    expect(roster.identify(account)).toBeUndefined()
    expect(roster.units[0].officers.map(({ name }) => name)).toEqual(['赵六'])
    expect(roster.match('教务处')?.officers).toHaveLength(1)
  })

  it.each([
    ['2021-05-21T10:00:00.000+08:00', undefined],
    [undefined, undefined],
    ['2021-06-02T10:00:00.000+08:00', '周晚风'],
  ])('of a binding confirmed at %s is then %s', (at, name) => {
    const binding = { platform: 'onebot', userId: '9', unit: '教务处', name: '周晚风', at }
    const bindings = { find: () => binding, ofUnit: () => [binding] }
    const roster = new Roster({ units, editors: [] }, bindings)
    expect(roster.identify({ platform: 'onebot', userId: '9' })?.name).toBe('周晚风')
    vi.setSystemTime('2021-06-03T09:00+08:00')
    expect(roster.identify({ platform: 'onebot', userId: '9' })?.name).toBe(name)
  })
})

it('is replaced for everybody who holds it', () => {
  const roster = new Roster(data)
  roster.replace({ units: [], editors: [{ name: '新编辑', qq: '1' }] })
  expect(roster.match('教务处')).toBeUndefined()
  expect(roster.editors.map(({ name }) => name)).toEqual(['新编辑'])
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
