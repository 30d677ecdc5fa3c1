import { beforeEach, expect, it } from 'vitest'
import type { Desk } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { adopt } from './adopt'
import { handIn, itIs, told } from './fixture'
import { giveBack } from './give-back'
import { returnedText } from './texts'

let desk: Desk

beforeEach(async () => {
  itIs('2021-05-21')
  desk = await openDesk()
  await handIn(desk)
})

async function asked(request = {}, by = actor(desk, '文心')) {
  const outcome = await giveBack(desk, by, { receipt: '2021-0001', reason: '数据有误', ...request })
  return told(outcome, returnedText)
}

it('takes the points back, and says so again when the same message is heard again', async () => {
  const by = actor(desk, '文心')
  const text = [
    '已退回 2021-0001《第十二周工作动态信息》，教务处会收到理由',
    '教务处2021年5月－2分，现共0分，第1名',
    '退错了发 /撤销 记2 理由',
  ].join('\n')
  expect(await asked({}, by)).toBe(text)
  expect(await asked({}, by)).toBe(text)
  expect(await asked()).toBe('2021-0001 已退回，等单位改好重报')
  expect(desk.ledger.entries).toHaveLength(2)
})

it('leaves what was adopted', async () => {
  const request = { manuscripts: [{ receipt: '2021-0001', items: [1] }], outlets: ['头条'] }
  await adopt(desk, actor(desk, '文心'), request)
  expect(await asked()).toBe('2021-0001 已采用，要先撤销采用才能退回：/撤销 记2 理由')
})

it.each([
  [{ receipt: '2021-0008' }, '没有编号为 2021-0008 的稿件'],
  [{ reason: '' }, '请写明理由，例：/退回 2021-0001 第2条数据有误'],
])('%j is refused', async (request, text) => {
  expect(await asked(request)).toBe(text)
})

it('is for editors', async () => {
  expect(await asked({}, actor(desk, '赵六'))).toContain('这条命令由编辑使用')
})
