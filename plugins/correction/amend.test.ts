import { beforeEach, expect, it } from 'vitest'
import { adjust, adopt, endorse, merge } from '../adoption'
import { handIn, itIs, told } from '../adoption/fixture'
import type { Desk } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import {
  amend,
  amendedText,
  type Better,
  historyList,
  readHistory,
  redate,
  redatedText,
} from './index'

let desk: Desk

beforeEach(async () => {
  itIs('2021-05-21')
  desk = await openDesk()
  await handIn(desk)
  const manuscripts = [{ receipt: '2021-0001', items: [1] }]
  await adopt(desk, actor(desk, '文心'), { manuscripts, outlets: ['头条'] })
})

async function asked(no: number, better: Better, by = actor(desk, '文心')) {
  return told(await amend(desk, by, { no, better }), (outcome) => amendedText(desk, outcome))
}

it('replaces an adoption by what it should have been', async () => {
  expect(await asked(2, { outlet: '教育要闻' })).toBe(
    [
      '已更正 记2 2021-0001《第十二周工作动态信息》',
      '原为：头条采用 第1条',
      '现为：教育要闻采用 第1条（记4）',
      '教务处2021年5月－10分，现共22分，第1名',
      '还不对再发 /更正 记4 正确的内容，不该登记发 /撤销 记4 理由',
    ].join('\n'),
  )
  expect(await asked(2, { outlet: '头条' })).toBe(
    '记2已更正，现在是记4。还要改发 /更正 记4 正确的内容，不该登记发 /撤销 记4 理由',
  )
})

it.each<[number, Better, string]>([
  [2, { items: [3] }, '2021-0001 只有2条'],
  [2, { day: '2021-06-01' }, '2021-06-01 还没到'],
  [1, { reason: '错了' }, '记1不能直接更正'],
  [8, {}, '没有记8这条记录'],
])('of %d %j is refused', async (no, better, text) => {
  expect(await asked(no, better)).toContain(text)
  expect(desk.ledger.entries).toHaveLength(2)
})

it('can be read in the history of the submission', async () => {
  await asked(2, { items: [2] })
  const by = actor(desk, '文心')
  const text = told(
    readHistory(desk, by, { receipt: '2021-0001' }),
    (done) => historyList(done).text,
  )
  expect(text.split('\n')).toEqual([
    '2021-0001 教务处《第十二周工作动态信息》已收稿',
    '记1 5月21日 赵六 收稿2条 ＋2分',
    '记2 5月21日 文心 头条采用 第1条 ＋30分（已由记3撤销）',
    expect.stringContaining('记3 5月21日 文心 撤销记2：更正为头条采用 第2条'),
    expect.stringContaining('记4 5月21日 文心 头条采用 第2条 ＋30分'),
    '撤销一条发记录号和理由，例：/撤销 记4 登记错了',
  ])
  expect(told(readHistory(desk, by, { no: 4 }), (done) => historyList(done).text)).toBe(text)
})

it.each([
  [{ no: 99 }, '没有记99这条记录'],
  [{ receipt: '2021-0009' }, '没有编号为 2021-0009 的稿件'],
])('%j has no history', (about, text) => {
  expect(
    told(readHistory(desk, actor(desk, '文心'), about), (done) => historyList(done).text),
  ).toContain(text)
})

it('says of each month what moves to another, and shows the days', async () => {
  itIs('2021-06-01')
  const manuscripts = [{ receipt: '2021-0001', items: [2] }]
  await adopt(desk, actor(desk, '文心'), { manuscripts, outlets: ['头条'] })
  expect((await asked(3, { day: '2021-05-31' })).split('\n').slice(1, 5)).toEqual([
    '原为：头条采用 第2条（6月1日）',
    '现为：头条采用 第2条（5月31日）（记5）',
    '教务处2021年5月＋30分，现共62分，第1名',
    '教务处2021年6月－30分，现共0分，第1名',
  ])
  const by = actor(desk, '文心')
  const history = told(readHistory(desk, by, { no: 5 }), (done) => historyList(done).text)
  expect(history).toContain('记5 6月1日 文心 头条采用 第2条（5月31日） ＋30分')
})

it('moves several at once to the day they were adopted', async () => {
  itIs('2021-06-01')
  const manuscripts = [{ receipt: '2021-0001', items: [1] }]
  await adopt(desk, actor(desk, '文心'), { manuscripts, outlets: ['教育要闻', '微博'] })
  const request = { numbers: [3, 4], day: '2021-05-30' }
  const text = told(await redate(desk, actor(desk, '文心'), request), (done) =>
    redatedText(desk, done),
  )
  expect(text.split('\n')[0]).toBe('已改记到5月30日：')
  expect(text).toContain('教务处2021年6月－')
  expect(desk.ledger.entries[5].payload).toMatchObject({ outlet: '教育要闻', day: '2021-05-30' })
})

const adjusting = { kind: 'penalty', about: { unit: '教务处' } } as const

it('replaces an adjustment; what points were taken stay taken', async () => {
  const by = actor(desk, '文心')
  await adjust(desk, by, { ...adjusting, size: 200, reason: '重复报送', clause: '五（一）' })
  const text = await asked(3, { amount: 100, day: '2021-05-20' })
  expect(text).toContain(
    '原为：加减分：重复报送（－2分）（5月21日）\n现为：加减分：重复报送（－1分）（5月20日）（记5）',
  )
  expect(desk.ledger.entries[4].payload).toMatchObject({ amount: -100, day: '2021-05-20' })
  expect(await asked(5, { amount: 100, kind: 'bonus' })).toContain('记5是扣分，不能改成加分')
  expect(await asked(5, { amount: 300, kind: 'penalty' })).toContain('（－3分）')
})

it('replaces an endorsement', async () => {
  desk = await openDesk('examples/12-county-bureau')
  const receipt = await handIn(desk, '赵六', 'news')
  await endorse(desk, actor(desk, '文心'), { receipt, level: '县领导', leader: '王县长' })
  const text = await asked(2, { level: '省领导' })
  expect(text).toContain('原为：县领导批示王县长\n现为：省领导批示王县长（记4）')
})

it('reads the history of what is about no manuscript', async () => {
  const by = actor(desk, '文心')
  await adjust(desk, by, { ...adjusting, size: 200, reason: '重复报送', clause: '五（一）' })
  expect(
    told(readHistory(desk, by, { no: 3 }), (done) => historyList(done).text).split('\n'),
  ).toEqual([
    '记3 5月21日 文心 加减分：重复报送（－2分） －2分',
    '撤销一条发记录号和理由，例：/撤销 记3 登记错了',
  ])
})

it('leaves a merged piece to be undone and entered anew', async () => {
  const manuscripts = [{ receipt: '2021-0001', items: [1] }]
  await merge(desk, actor(desk, '文心'), { manuscripts, outlets: ['微博'], parts: [] })
  expect(await asked(3, { outlet: '头条' })).toContain('记3不能直接更正，请先 /撤销 记3 理由')
})
