import { beforeEach, expect, it } from 'vitest'
import { itIs, told } from '../adoption/fixture'
import type { Push } from '../courier'
import type { Desk } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { nudge, nudgedText, type OutstandingRequest, owedText, whoOwes } from './index'

const group = { platform: 'onebot', selfId: '1', channelId: '100' }

let desk: Desk
let groups: (typeof group)[]
let pushed: Push[]

beforeEach(async () => {
  itIs('2021-05-21')
  pushed = []
  groups = [group]
  const courier = {
    groups: () => groups,
    members: async () => [{ platform: 'onebot', userId: '20001' }],
    push: async (push: Push) => void pushed.push(push),
    pushEach: async (people: { qq?: string }[], push: Push) => {
      for (const { qq } of people) pushed.push({ ...push, to: { ...group, channelId: `${qq}` } })
    },
  }
  const { policy, roster, bindings, ledger, score } = await openDesk()
  desk = { policy, roster, bindings, ledger, score, courier } as unknown as Desk
})

function owed(asked: OutstandingRequest = {}, name = '文心') {
  return told(whoOwes(desk, actor(desk, name), asked), (each) => owedText(desk, each))
}

async function nudged(asked: OutstandingRequest = {}, name = '文心') {
  return told(await nudge(desk, actor(desk, name), asked), nudgedText)
}

it('names the units that owe the week’s manuscript', async () => {
  const count = desk.roster.units.length
  expect(owed()).toContain(`第十二周学校每周动态（今天17:00截止）未报${count}个单位，按时已报0个`)
  expect(owed({ week: 11 })).toContain('第十一周')
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

it.each<[OutstandingRequest, string]>([
  [{ column: '校报' }, '没有“校报”这个栏目，每周报送的栏目有：学校每周动态'],
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

it('is for editors', async () => {
  expect(owed({}, '赵六')).toContain('由编辑使用')
  expect(await nudged({}, '赵六')).toContain('由编辑使用')
})
