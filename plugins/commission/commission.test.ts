import { beforeEach, describe, expect, it } from 'vitest'
import { itIs, told } from '../adoption/fixture'
import { type Desk, originOf } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import {
  acknowledge,
  acknowledgedText,
  commission,
  commissionedText,
  commissionsList,
  type CommissionRequest,
  commissionList,
  hindranceFor,
  listCommissions,
  openFor,
  readCommission,
  reschedule,
  rescheduledText,
  unreadBy,
} from './index'

let desk: Desk

beforeEach(async () => {
  itIs('2021-05-21')
  const courier = {
    groups: () => [{ platform: 'onebot', selfId: '1', channelId: '100' }],
    members: async () => [{ platform: 'onebot', userId: '39005', card: '理学院-群里人' }],
    reach: ({ qq }: { qq?: string }) => qq && { platform: 'onebot', channelId: qq },
  }
  const { policy, roster, rosterFile, bindings, ledger, score } = await openDesk()
  desk = { policy, roster, rosterFile, bindings, ledger, score, courier } as unknown as Desk
})

/** Makes these the only officers of units, whose numbers nobody knows. */
function staff(officers: Record<string, string[]>) {
  const { units, editors } = desk.rosterFile.read()
  const changed = units.map((unit) => {
    const names = officers[unit.name]
    return names ? { ...unit, officers: names.map((name) => ({ name })) } : unit
  })
  desk.roster.replace({ units: changed, editors })
}

const request: CommissionRequest = {
  units: ['机电工程学院', '教务处'],
  topic: '实践教学改革',
  asks: '1500字以内',
  due: { day: '2021-06-10', time: '17:00' },
}

async function asked(more: Partial<CommissionRequest> = {}, name = '文心') {
  return told(await commission(desk, actor(desk, name), { ...request, ...more }), commissionedText)
}

async function moved(day: string, name = '文心', no = 1) {
  const due = { day, time: '17:00' }
  return told(await reschedule(desk, actor(desk, name), no, due), rescheduledText)
}

function read(no: number, name = '文心') {
  return told(readCommission(desk, actor(desk, name), no), (done) => commissionList(done).text)
}

it('goes to units, which read it', async () => {
  expect(await asked()).toBe(
    [
      '约稿1已发出：实践教学改革，6月10日17:00截止',
      '2个单位：机电工程学院、教务处',
      '看进展发 /约稿 1；发错了发 /撤销 记1 理由',
    ].join('\n'),
  )
  expect(unreadBy(desk, '教务处')).toHaveLength(1)
  const outcome = await acknowledge(desk, actor(desk, '赵六'))
  expect(told(outcome, acknowledgedText)).toBe(
    '已告知编辑：收到约稿1《实践教学改革》。写好后发 /报送 约稿 1，再发 Word 文件',
  )
  expect(unreadBy(desk, '教务处')).toEqual([])
  expect(openFor(desk, '教务处')).toHaveLength(1)
  expect(read(1).split('\n')).toEqual([
    '约稿1：实践教学改革，6月10日17:00截止',
    '要求：1500字以内',
    '已读未交1：教务处',
    '未读1：机电工程学院',
  ])
  const list = told(
    listCommissions(desk, actor(desk, '文心')),
    (done) => commissionsList(done).text,
  )
  expect(list).toContain('1. 实践教学改革（6月10日17:00）已读1/2 已交0/2')
})

it('says who could not be told, and why', async () => {
  staff({ 教务处: [], 机电工程学院: ['无号人'], 理学院: ['群里人'], 图书馆: ['绑定人'] })
  const account = { platform: 'onebot', userId: '39006' }
  await desk.bindings.confirm((await desk.bindings.request(account, '图书馆', '绑定人')).no)
  const text = await asked({ units: ['教务处', '机电工程学院', '理学院', '图书馆', '人事处'] })
  expect(text.split('\n').slice(3)).toEqual([
    '没有人可以告知：教务处，名册里没有信息员，请发 /信息员 登记',
    '没有办法告知：机电工程学院，信息员没有登记账号，群里也 @ 不到；请本人发 /绑定 单位 姓名',
  ])
})

it.each([
  ['2021-06-11', '6月11日17:00截止'],
  ['2021-06-12', '6月12日17:00（星期六）截止'],
  ['2021-06-14', '6月14日17:00（星期一，放假）截止'],
  ['2021-09-18', '9月18日17:00截止'],
])('due on %s says %s', async (day, text) => {
  expect(await asked({ due: { day, time: '17:00' } })).toContain(`，${text}`)
})

it('is missed when it is over', async () => {
  await asked()
  itIs('2021-06-11')
  expect(read(1)).toContain('未交2：机电工程学院、教务处')
})

it.each<[Partial<CommissionRequest>, string]>([
  [{ due: undefined }, '请写明截止的日期'],
  [{ units: [] }, '请先写约哪些单位'],
  [{ topic: '' }, '请写明约稿的主题'],
  [{ due: { day: '2021-05-20' } }, '已经过了，请写以后的日期；是明年的写上“2022年”'],
])('%j is refused', async (more, text) => {
  expect(await asked(more)).toContain(text)
  expect(desk.ledger.entries).toHaveLength(0)
})

it('is for editors', async () => {
  expect(await asked({}, '赵六')).toContain('由编辑使用')
  expect(read(1, '赵六')).toContain('由编辑使用')
})

it('says whom it is not for', async () => {
  await asked()
  expect(hindranceFor(desk, '理学院', 1)).toMatchObject({ reason: 'commission.not-asked' })
  expect(hindranceFor(desk, '理学院', 2)).toMatchObject({ reason: 'commission.unknown' })
  expect(hindranceFor(desk, '教务处', 1)).toBeUndefined()
})

it.each([
  [{}, '李四', '没有等待回复的约稿'],
  [{ said: '9', no: 9 }, '赵六', '没有您单位的约稿“9”，或者已经交了'],
  [{}, '文心', '您在名册里没有所属单位'],
])('收到 %j of %s is refused', async (said, name, text) => {
  await asked()
  expect(told(await acknowledge(desk, actor(desk, name), said), acknowledgedText)).toContain(text)
})

describe('moved', () => {
  it('is due then, also when it is over already', async () => {
    await asked()
    expect(await moved('2021-06-12')).toBe(
      [
        '约稿1（实践教学改革）已改到6月12日17:00（星期六）截止，原来是6月10日17:00（记2）',
        '已告诉还没交的2个单位：机电工程学院、教务处',
      ].join('\n'),
    )
    expect(read(1)).toContain('约稿1：实践教学改革，6月12日17:00截止')
    itIs('2021-06-15')
    expect(read(1)).toContain('未交2')
    expect(await moved('2021-06-16')).toContain('原来是6月12日17:00')
    expect(read(1)).toContain('未读2')
  })

  it('says why it cannot be', async () => {
    await asked()
    expect(await moved('2021-06-10')).toBe('没有变化：约稿1就是6月10日17:00截止')
    expect(await moved('2021-05-20')).toContain('已经过了')
    expect(await moved('2021-06-12', '文心', 7)).toContain('没有约稿7')
    expect(await moved('2021-06-12', '赵六')).toContain('由编辑使用')
    const june = { from: '2021-06-01', to: '2021-06-30', label: '2021年6月' }
    const origin = originOf(desk, actor(desk, '文心'), '')
    const payload = { period: june, files: [] }
    await desk.ledger.append({ ...origin, type: 'published', payload })
    expect(await moved('2021-07-12')).toContain('那个月的积分已经公示')
    expect(desk.ledger.entries).toHaveLength(2)
  })
})
