import { beforeEach, expect, it } from 'vitest'
import { actor, openDesk } from '../deed/fixture'
import { type Desk, originOf } from '../deed'
import { adopt } from './adopt'
import { adoptedText } from './texts'
import type { AdoptionRequest } from './adoption-request'
import { handIn, itIs, told } from './fixture'
import { giveBack } from './give-back'

let desk: Desk

beforeEach(async () => {
  itIs('2021-05-21')
  desk = await openDesk()
  await handIn(desk)
  await handIn(desk, '张三')
})

const first = { receipt: '2021-0001', items: [1] }
const second = { receipt: '2021-0002', items: [] }
const outlets = ['头条']

/** What the editor is told of an adoption. */
async function asked(request: Partial<AdoptionRequest>, by = actor(desk, '文心')) {
  const outcome = await adopt(desk, by, { manuscripts: [first], isAll: true, outlets, ...request })
  return told(outcome, adoptedText)
}

it('enters each outlet by itself, and says what came of it', async () => {
  expect(await asked({ outlets: ['头条', '教育要闻'], day: '2021-05-20' })).toBe(
    [
      '已登记采用2项：',
      '记3 教务处 2021-0001《第十二周工作动态信息》头条采用 第1条（5月20日） ＋30分',
      '记4 教务处 2021-0001《第十二周工作动态信息》教育要闻采用 第1条（5月20日） ＋20分',
      '教务处2021年5月＋50分，现共52分，第1名',
      '都登错了发 /撤销 记3-4 理由；只错一条发 /更正 记3 正确的内容',
    ].join('\n'),
  )
  expect(desk.ledger.entries.at(-1)).toMatchObject({
    type: 'adopted',
    by: { name: '文心' },
    unit: '教务处',
    ref: '2021-0001',
    payload: { outlet: '教育要闻', items: [1], day: '2021-05-20' },
  })
})

it('says in which month it counts, while the one before is open', async () => {
  itIs('2021-06-01')
  expect(await asked({})).toContain('记在6月；是5月采用的，回采用的日期就改，例：5月31日')
  expect(await asked({ outlets: ['微博'], day: '2021-06-01' })).not.toContain('记在6月')
  const period = { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' }
  const origin = originOf(desk, actor(desk, '文心'), '', 'published')
  await desk.ledger.append({ ...origin, type: 'published', payload: { period, files: [] } })
  expect(await asked({ outlets: ['教育要闻'] })).not.toContain('记在6月')
})

it('enters only the items that an outlet does not have yet', async () => {
  await asked({})
  expect(await asked({})).toBe('没有登记采用：\n2021-0001 此前已被头条采用（记3），不重复登记')
  expect(await asked({ manuscripts: [{ ...first, items: [] }] })).toContain('头条采用 第2条 ＋30分')
  expect(desk.ledger.find('2021-0001')!.adoptions).toHaveLength(2)
})

it('enters what it can of several manuscripts, and says why not the others', async () => {
  const unknown = { receipt: '2021-0007', items: [] }
  const text = await asked({ manuscripts: [{ ...first, items: [3] }, second, unknown] })
  expect(text.split('\n')).toEqual([
    '已登记采用1项：',
    '记3 机电工程学院 2021-0002《第十二周工作动态信息》头条采用 ＋60分',
    '机电工程学院2021年5月＋60分，现共62分，第1名',
    '2021-0001 只有2条',
    '没有编号为 2021-0007 的稿件',
    '登错了发 /撤销 记3 理由，或 /更正 记3 正确的内容',
  ])
})

it('gives the same answer when the same message is heard again', async () => {
  const by = actor(desk, '文心')
  const text = await asked({ manuscripts: [second] }, by)
  expect(await asked({ manuscripts: [second] }, by)).toBe(text)
  expect(desk.ledger.entries).toHaveLength(3)
})

it('enters nothing of a manuscript that was given back', async () => {
  await giveBack(desk, actor(desk, '文心'), { receipt: '2021-0001', reason: '有误' })
  expect(await asked({})).toContain('2021-0001 已退回，等单位改好重报')
})

it.each<[string, Partial<AdoptionRequest>]>([
  ['请写明采用的渠道，直接回复就行：', { outlets: [] }],
  ['看不懂“校报”。渠道可以写：', { outlets: ['校报'] }],
  ['看不懂“调研”。渠道可以写：', { traits: ['调研'] }],
  ['2021-05-22 还没到，请写今天或以前的日期', { day: '2021-05-22' }],
])('is refused: %s', async (text, request) => {
  expect(await asked(request)).toContain(text)
  expect(desk.ledger.entries).toHaveLength(2)
})

it('is for editors', async () => {
  expect(await asked({}, actor(desk, '赵六'))).toContain('这条命令由编辑使用')
})
