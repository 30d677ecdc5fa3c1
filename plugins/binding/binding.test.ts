import { beforeEach, expect, it } from 'vitest'
import { type Desk, Refusal, refusalText } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import {
  confirmBinding,
  confirmedText,
  openBindings,
  openBindingsText,
  rejectBinding,
  rejectedText,
  requestBinding,
  requestedText,
} from './index'

let desk: Desk
/** What the editors were told privately. */
let news: string[]

beforeEach(async () => {
  news = []
  const courier = { tellEditors: async ({ text }: { text: string }) => void news.push(text) }
  const { policy, roster, rosterFile, bindings, ledger } = await openDesk()
  desk = { policy, roster, rosterFile, bindings, ledger, courier } as unknown as Desk
})

function told<T>(
  outcome: T | Refusal,
  text: (outcome: T, isPrivate: boolean) => string,
  isPrivate = true,
) {
  return outcome instanceof Refusal ? refusalText(outcome) : text(outcome, isPrivate)
}

async function ask(unit: string, name: string, by = actor(desk, '不认识的人')) {
  return told(await requestBinding(desk, by, { unit, name }), requestedText)
}

it('makes somebody new known once an editor confirms', async () => {
  const by = actor(desk, '不认识的人')
  expect(await ask('教务处', '新来的', by)).toBe(
    '已登记：教务处 新来的（申请1）。请编辑回复 /确认绑定 1',
  )
  expect(desk.roster.identify(by.account)).toBeUndefined()
  const editor = actor(desk, '文心')
  expect(told(openBindings(desk, editor), openBindingsText)).toContain(
    '1 教务处 新来的（账号99999）',
  )
  expect(told(await confirmBinding(desk, editor, 1), confirmedText)).toBe(
    '已确认：账号99999是教务处 新来的，现在可以报送了',
  )
  expect(desk.roster.identify(by.account)).toMatchObject({
    name: '新来的',
    unit: { name: '教务处' },
  })
  expect(told(openBindings(desk, editor), openBindingsText)).toBe('没有等待确认的绑定申请')
})

it('drops what an editor rejects', async () => {
  await ask('教务处', '新来的')
  const outcome = await rejectBinding(desk, actor(desk, '文心'), 1)
  expect(told(outcome, rejectedText)).toBe('已拒绝：教务处 新来的（账号99999）')
  expect(told(await confirmBinding(desk, actor(desk, '文心'), 1), confirmedText)).toContain(
    '没有编号为1的绑定申请',
  )
})

it.each([
  ['', '', '请写明单位和姓名'],
  ['教务处', '', '请写明单位和姓名'],
  ['没有的处', '张三', '名册里没有“没有的处”这个单位，请写单位全称或常用简称'],
  ['教无处', '张三', '名册里没有“教无处”这个单位，是不是 教务处？'],
  ['教务处', '@全体成员', '“@全体成员”不像姓名'],
  ['教务处', '<at type="all"/>', '不像姓名'],
  ['教务处', 'Tom & <b>Jerry</b>', '不像姓名'],
])('%s %s is refused, and nothing recorded', async (unit, name, text) => {
  expect(await ask(unit, name)).toContain(text)
  expect([desk.bindings.requests(), news]).toEqual([[], []])
})

it.each([
  ['机电学院', '张三', '张三', '您已经是机电工程学院张三；不对的话'],
  ['教务处', '文心', '赵六', '您已经是教务处赵六；不对的话'],
  ['教务处', '赵六', '文心', '您已经是文心；不对的话'],
])('asking for %s %s, %s is told who they are', async (unit, name, who, text) => {
  expect(await ask(unit, name, actor(desk, who))).toContain(text)
  expect([desk.bindings.requests(), news]).toEqual([[], []])
})

it.each([
  ['教务处', '赵六', '名册里赵六是教务处的信息员（20004）'],
  ['教务处', '韩青山', '名册里韩青山是教务处的领导（21006）'],
  ['教务处', '文心', '名册里文心是编辑（22001）'],
  ['理学院', '赵六', '名册里赵六是教务处的信息员（20004）'],
])('tells the editors, and only them, who %s %s is', async (unit, name, text) => {
  const answer = await ask(unit, name)
  expect(answer).toContain(`已经有登记为${name}的人，请编辑核实是不是本人`)
  expect(answer).not.toMatch(/\d{5}/)
  expect(news).toEqual([expect.stringContaining(`（账号99999）。请先核实是不是本人：${text}`)])
  const open = openBindings(desk, actor(desk, '文心'))
  expect(told(open, openBindingsText)).toContain(text)
  expect(told(open, openBindingsText, false)).not.toMatch(/\d{5}/)
  expect(told(open, openBindingsText, false)).toContain('账号999**9')
})

it('tells the editors that somebody of that name was bound before', async () => {
  await ask('教务处', '新来的')
  expect(news).toEqual([
    '绑定申请1：教务处 新来的（账号99999）\n同意回复 /确认绑定 1，不同意回复 /拒绝绑定 1',
  ])
  await confirmBinding(desk, actor(desk, '文心'), 1)
  const account = { platform: 'onebot', userId: '88888' }
  expect(await ask('教务处', '新来的', { ...actor(desk, ''), account })).toContain('已经有登记为')
  expect(news[1]).toContain('教务处新来的已经绑定过别的账号')
})

it('changes nothing for an account that has become somebody meanwhile', async () => {
  await ask('教务处', '文心')
  await desk.bindings.request({ platform: 'onebot', userId: '20004' }, '教务处', '文心')
  const editor = actor(desk, '文心')
  expect(told(await confirmBinding(desk, editor, 2), confirmedText)).toBe(
    '申请2的账号已经是教务处赵六，没有改动；不用了就发 /拒绝绑定 2',
  )
  expect(desk.bindings.ofUnit('教务处')).toEqual([])
  expect(told(await confirmBinding(desk, editor, 1), confirmedText, false)).toContain('账号999**9')
})

it('is decided by editors', async () => {
  await ask('教务处', '新来的')
  for (const decide of [confirmBinding, rejectBinding]) {
    expect(told(await decide(desk, actor(desk, '张三'), 1), () => '')).toContain('由编辑使用')
  }
  expect(told(openBindings(desk, actor(desk, '张三')), openBindingsText)).toContain('由编辑使用')
})
