import { beforeEach, expect, it } from 'vitest'
import { itIs, told } from '../adoption/fixture'
import type { Push } from '../courier'
import type { Desk } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { nudge, nudgedText, type OutstandingRequest, owedList, whoOwes } from './index'

const group = { platform: 'onebot', selfId: '1', channelId: '100' }

let desk: Desk
let groups: (typeof group)[]
let pushed: Push[]

beforeEach(async () => {
  itIs('2021-05-21')
  pushed = []
  groups = [group]
  const courier = {
    hearsFiles: () => true,
    callsInText: () => true,
    groups: () => groups,
    members: async () => [{ platform: 'onebot', userId: '20001' }],
    reach: ({ qq }: { qq?: string }) => qq && { ...group, channelId: qq },
    push: async (push: Push) => void pushed.push(push),
    pushEach: async (people: { qq?: string }[], push: Push) => {
      for (const { qq } of people) pushed.push({ ...push, to: { ...group, channelId: `${qq}` } })
    },
  }
  const { policy, roster, rosterFile, bindings, ledger, score } = await openDesk()
  desk = { policy, roster, rosterFile, bindings, ledger, score, courier } as unknown as Desk
})

function owed(asked: OutstandingRequest = {}, name = '文心') {
  return told(whoOwes(desk, actor(desk, name), asked), (each) => owedList(desk, each).text)
}

async function nudged(asked: OutstandingRequest = {}, name = '文心') {
  return told(await nudge(desk, actor(desk, name), asked), nudgedText)
}

it('names the units that owe the week’s manuscript', async () => {
  const count = desk.roster.units.length
  expect(owed()).toContain(`第十二周学校每周动态（今天17:00截止）未报${count}个单位，按时已报0个`)
  expect(owed({ period: { cycle: 'week', no: 11 } })).toContain(
    '第十一周制度还没有施行（5月21日起施行）',
  )
})

it('reminds them in the group and privately', async () => {
  const count = desk.roster.units.length
  expect(await nudged()).toBe(`已提醒${count}个还没有报送的单位`)
  const [inGroup, ...others] = pushed
  expect(inGroup.content).toContain('<at id="20001"/>')
  expect(inGroup.key).toMatch(/^remind:weekly:2020-2021-2\/12:onebot-100-m\d+:onebot:100$/)
  expect(
    others.some(({ text }) => text?.includes('教务处的学校每周动态（第十二周）还没有收到')),
  ).toBe(true)
})

it('says for whom there was nobody to remind', async () => {
  const { units, editors } = desk.rosterFile.read()
  const changed = units.map((unit, at) => (at < 2 ? { ...unit, officers: [] } : unit))
  desk.roster.replace({ units: changed, editors })
  expect(await nudged()).toBe(
    `已提醒${units.length - 2}个还没有报送的单位\n没有人可以告知：党政办公室、纪委办公室，名册里没有信息员，请发 /信息员 登记`,
  )
})

it.each<[OutstandingRequest, string]>([
  [{ column: '校报' }, '没有“校报”这个栏目，有截止时间的栏目有：学校每周动态'],
  [{ column: '微博' }, '随时报送，没有未报的说法'],
])('%j is refused', async (asked, text) => {
  expect(owed(asked)).toContain(text)
  expect(await nudged(asked)).toContain(text)
  expect(pushed).toEqual([])
})

it('has nobody to remind in a vacation, and nowhere without a group', async () => {
  groups = []
  expect(await nudged()).toContain('还没有接入群，没有地方提醒')
  itIs('2021-08-01')
  expect(owed()).toBe('现在是假期，没有要报送的')
})

it('tells of last week, and of those who came late', async () => {
  itIs('2021-05-24')
  expect(owed({ period: { cycle: 'week', near: -1 } })).toContain(
    '第十二周学校每周动态（5月21日17:00截止）未报',
  )
  expect(owed({ period: { cycle: 'week', no: 12 } })).toContain('/催报 第十二周')
  expect(owed()).toContain('第十三周学校每周动态（5月28日17:00截止）')
  expect(await nudged({ period: { cycle: 'week', near: -1 } })).toContain('已提醒')
  expect(pushed[0].key).toContain('remind:weekly:2020-2021-2/12:')
  expect(pushed[0].content).toContain('5月24日24:00前报送第十二周的仍然收')
})

it.each<[string, OutstandingRequest, string, string]>([
  [
    '2021-05-25',
    { period: { cycle: 'week', no: 12 } },
    '第十二周学校每周动态（5月21日',
    '收到5月24日为止，不再催',
  ],
  ['2021-05-24', { period: { cycle: 'week', no: 30 } }, '本学期没有第三十周', '本学期没有第三十周'],
  ['2021-03-01', { period: { cycle: 'week', near: -1 } }, '上周是假期', '上周是假期'],
  [
    '2021-07-19',
    { period: { cycle: 'week', near: -1 } },
    '第二十周学校每周动态（7月16日',
    '已提醒',
  ],
])('on %s, of %j', async (day, asked, standing, nudge) => {
  itIs(day)
  expect(owed(asked)).toContain(standing)
  expect(await nudged(asked)).toContain(nudge)
})

it('is for editors', async () => {
  expect(owed({}, '赵六')).toContain('由编辑使用')
  expect(await nudged({}, '赵六')).toContain('由编辑使用')
})
