import { beforeEach, expect, it } from 'vitest'
import type { Desk } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { adopt } from './adopt'
import type { MergeRequest } from './adoption-request'
import { handIn, itIs, told } from './fixture'
import type { RequestedPart } from './judge-shares'
import { merge } from './merge'
import { adoptedText } from './texts'

let desk: Desk

async function open(id?: string, column?: string) {
  itIs('2021-05-21')
  desk = await openDesk(id)
  for (const name of ['赵六', '张三', '李四']) await handIn(desk, name, column)
}

beforeEach(() => open())

const manuscripts = ['2021-0001', '2021-0002', '2021-0003'].map((receipt) => {
  return { receipt, items: [1] }
})

const points = (...list: number[]): RequestedPart[] =>
  ['教务处', '机电工程学院', '党政办公室'].map((unit, index) => ({ unit, points: list[index] }))

async function asked(request: Partial<MergeRequest>, by = actor(desk, '文心')) {
  const whole = { manuscripts, outlets: ['教育要闻'], parts: points(1000, 500, 500), ...request }
  return told(await merge(desk, by, whole), adoptedText)
}

it('enters one piece of several units, each with its part, once to the same message', async () => {
  const by = actor(desk, '文心')
  const text = [
    '已登记采用，合为一篇：',
    '记4 教务处 2021-0001《第十二周工作动态信息》教育要闻采用 第1条（与2021-0002、2021-0003合为一篇） ＋10分',
    '记5 机电工程学院 2021-0002《第十二周工作动态信息》教育要闻采用 第1条（与2021-0001、2021-0003合为一篇） ＋5分',
    '记6 党政办公室 2021-0003《第十二周工作动态信息》教育要闻采用 第1条（与2021-0001、2021-0002合为一篇） ＋5分',
    '教务处2021年5月＋10分，现共12分，第1名',
    '机电工程学院2021年5月＋5分，现共7分，第2名',
    '党政办公室2021年5月＋5分，现共7分，第2名',
    '登错了发 /撤销 记4 理由，整篇一起撤销',
  ].join('\n')
  expect(await asked({}, by)).toBe(text)
  expect(await asked({}, by)).toBe(text)
  expect(desk.ledger.entries).toHaveLength(6)
})

it('asks for the parts where the regulation wants them said, with parts that fit', async () => {
  expect(await asked({ parts: [] })).toBe(
    [
      '这一篇共20分，制度要求按实际情况分配，请写明各得多少',
      '可以直接回复，例：教务处=8 机电工程学院=6 党政办公室=6',
    ].join('\n'),
  )
})

it.each<[string, Partial<MergeRequest>]>([
  ['各单位合计19分，这篇稿件共20分，差1分', { parts: points(1000, 500, 400) }],
  ['多1分', { parts: points(1000, 500, 600) }],
  ['还要写明党政办公室得多少', { parts: points(1000, 1000).slice(0, 2) }],
  ['理学院没有报送这几篇稿件', { parts: [{ unit: '理学院', points: 2000 }] }],
  ['教务处写了两次', { parts: [...points(500, 500, 500), points(500)[0]] }],
  ['一次写一个渠道', { outlets: ['教育要闻', '头条'] }],
  ['2021-0001 只有2条', { manuscripts: [{ receipt: '2021-0001', items: [3] }] }],
  ['没有编号为 2021-0009', { manuscripts: [{ receipt: '2021-0009', items: [] }] }],
  ['看不懂“校报”', { outlets: ['校报'] }],
  ['不止一条', { manuscripts: manuscripts.map((each) => ({ ...each, items: [] })) }],
])('is refused: %s', async (text, request) => {
  expect(await asked(request)).toContain(text)
  expect(desk.ledger.entries).toHaveLength(3)
})

it('takes percents, and parts of nothing', async () => {
  const parts = ['教务处', '机电工程学院', '党政办公室'].map((unit, index) => {
    return { unit, percent: [6000, 4000, 0][index] }
  })
  const text = await asked({ parts })
  expect(text).toContain('＋12分')
  expect(text).toContain('（与2021-0001、2021-0002合为一篇） 0分')
})

it('is for editors', async () => {
  expect(await asked({}, actor(desk, '赵六'))).toContain('这条命令由编辑使用')
})

it('merges items of one unit without asking for parts, and earns once', async () => {
  const own = [{ receipt: '2021-0001', items: [] }]
  const text = await asked({ manuscripts: own, isAll: true, parts: [] })
  expect(text).toContain('教育要闻采用（合为一篇） ＋20分')
})

it('takes no item that the outlet has', async () => {
  const by = actor(desk, '文心')
  await adopt(desk, by, { manuscripts: [manuscripts[1]], outlets: ['教育要闻'] })
  expect(await asked({})).toBe('2021-0002 此前已被教育要闻采用（记4），不重复登记')
  expect(desk.ledger.entries).toHaveLength(4)
})

it('shares equally where the regulation does not want the parts said', async () => {
  await open('examples/19-county-education', 'news')
  const { outlets } = desk.policy.at()
  const text = await asked({ outlets: [outlets[0].name], parts: [] })
  expect(text).toContain('合为一篇')
  expect(desk.ledger.entries.at(-1)).toMatchObject({ payload: { piece: { by: 'equal' } } })
})
