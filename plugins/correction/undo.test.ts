import { beforeEach, expect, it } from 'vitest'
import { adopt, merge } from '../adoption'
import { handIn, itIs, told } from '../adoption/fixture'
import type { Desk } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { isReversible } from '../ledger'
import { type EntryType, payloads } from '../ledger/payloads'
import { hasText } from '../text'
import { undo, undoneText } from './index'

let desk: Desk

beforeEach(async () => {
  itIs('2021-05-21')
  desk = await openDesk()
  await handIn(desk)
  const manuscripts = [{ receipt: '2021-0001', items: [] }]
  await adopt(desk, actor(desk, '文心'), { manuscripts, isAll: true, outlets: ['头条'] })
})

async function asked(numbers: number[], reason = '登记错了', by = actor(desk, '文心')) {
  return told(await undo(desk, by, { numbers, reason }), (outcome) => undoneText(desk, outcome))
}

it('undoes an entry, says what it changed, and the same again to the same message', async () => {
  const by = actor(desk, '文心')
  const text = [
    '已撤销：',
    '记2 2021-0001《第十二周工作动态信息》头条采用',
    '教务处2021年5月－60分，现共2分，第1名',
    '撤错了就重新登记一次',
  ].join('\n')
  expect(await asked([2], '登记错了', by)).toBe(text)
  expect(await asked([2], '登记错了', by)).toBe(text)
  expect(await asked([2])).toBe('没有变化：记2已经撤销过了（记3）')
  expect(desk.ledger.entries).toHaveLength(3)
})

it('undoes several at once', async () => {
  const text = await asked([1, 2])
  expect(text).toContain('记1 ')
  expect(text).toContain('撤错了请单位把稿件重新报送')
})

it.each([
  [[9], '没有记9这条记录'],
  [Array.from({ length: 101 }, () => 1), '一次最多撤销100条'],
])('%j is refused', async (numbers, text) => {
  expect(await asked(numbers)).toContain(text)
})

it('undoes all of a merged piece by the number of any of its entries', async () => {
  await handIn(desk, '张三')
  await merge(desk, actor(desk, '文心'), {
    manuscripts: ['2021-0001', '2021-0002'].map((receipt) => ({ receipt, items: [1] })),
    outlets: ['微博'],
    parts: [
      { unit: '教务处', points: 600 },
      { unit: '机电工程学院', points: 400 },
    ],
  })
  const by = actor(desk, '文心')
  const text = [
    '已撤销：',
    '记4 2021-0001《第十二周工作动态信息》微博采用 第1条（与2021-0002合为一篇）',
    '记5 2021-0002《第十二周工作动态信息》微博采用 第1条（与2021-0001合为一篇）',
    '教务处2021年5月－6分，现共62分，第1名',
    '机电工程学院2021年5月－4分，现共2分，第2名',
    '撤错了就重新登记一次',
  ].join('\n')
  expect(await asked([5], '登记错了', by)).toBe(text)
  expect(await asked([5], '登记错了', by)).toBe(text)
  expect(await asked([4])).toContain('记4已经撤销过了')
})

it('wants a reason, and an editor', async () => {
  expect(await asked([2], '')).toBe('请写明理由，例：/撤销 记2 登记错了')
  expect(await asked([2], '错了', actor(desk, '赵六'))).toContain('由编辑使用')
  expect(desk.ledger.entries).toHaveLength(2)
})

it('leaves a submission alone that a new version replaced', async () => {
  const receipt = await handIn(desk)
  await handIn(desk, '赵六', 'weekly', receipt)
  expect(await asked([3])).toBe('2021-0002 已被单位的新稿替换，请用新稿的编号')
})

it('says of every entry that cannot be undone what it is and what to do', async () => {
  const types = Object.keys(payloads) as EntryType[]
  const final = types.filter((type) => !isReversible(type))
  expect(final.length).toBeGreaterThan(5)
  expect(final.filter((type) => !hasText(`correction.irreversible.${type}`))).toEqual([])
  await asked([2])
  expect(await asked([3])).toBe('记3不能撤销：它本身就是撤销。撤错了就重新登记一次')
})
