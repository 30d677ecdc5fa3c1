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

beforeEach(async () => {
  desk = await openDesk()
})

function told<T>(outcome: T | Refusal, text: (outcome: T) => string) {
  return outcome instanceof Refusal ? refusalText(outcome) : text(outcome)
}

async function ask(unit: string, name: string, by = actor(desk, '不认识的人')) {
  return told(await requestBinding(desk, by, { unit, name }), requestedText)
}

it('makes somebody new known once an editor confirms', async () => {
  const by = actor(desk, '不认识的人')
  expect(await ask('教务处', '新来的', by)).toBe(
    '已登记：教务处 新来的（申请1）。请文秘科编辑回复 /确认绑定 1',
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
  ['没有的处', '张三', '名册里没有“没有的处”这个单位'],
])('%s %s is refused', async (unit, name, text) => {
  expect(await ask(unit, name)).toContain(text)
})

it('warns of somebody who says to be a person of another number', async () => {
  expect(await ask('教务处', '赵六')).toBe(
    '已登记：教务处 赵六（申请1）。请文秘科编辑回复 /确认绑定 1。名册里赵六登记的是20004，请先核实是不是本人',
  )
  const open = openBindings(desk, actor(desk, '文心'))
  expect(told(open, openBindingsText)).toContain('（账号99999）。名册里赵六登记的是20004')
})

it('says so when the roster knows the account already', async () => {
  expect(await ask('机电学院', '张三', actor(desk, '张三'))).toBe(
    '您已经是机电工程学院的张三，不用再绑定',
  )
})

it('is decided by editors', async () => {
  await ask('教务处', '新来的')
  for (const decide of [confirmBinding, rejectBinding]) {
    expect(told(await decide(desk, actor(desk, '张三'), 1), () => '')).toContain('由编辑使用')
  }
  expect(told(openBindings(desk, actor(desk, '张三')), openBindingsText)).toContain('由编辑使用')
})
