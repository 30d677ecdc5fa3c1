import { expect, it, vi } from 'vitest'
import { today } from '../../calendar'
import { Refusal } from '../../deed'
import type { Policy } from '../../policy'
import { ScoreBook } from '../../score'
import { actor, paying } from '../../deed/fixture'
import { adopt, enter, handIn, monthOf, type Office, openOffice } from '../fixture'
import { askDetails, askOrigin } from './ask-details'
import { detailsList, originList } from './details-text'
import { whyLast } from './last-told'

const day = '2021-05-21'
const period = monthOf(day)

function textOf(desk: Office, unit = '教务处') {
  const details = askDetails(desk, actor(desk, '文心'), { period, unit })
  return detailsList(details as Exclude<typeof details, Refusal>).text
}

function originOf(desk: Office, about: Parameters<typeof askOrigin>[1]) {
  const origin = askOrigin(desk, about)
  return originList(origin as Exclude<typeof origin, Refusal>).text
}

it("gives each of a unit's points with its number, receipt, reason and clause", async () => {
  const desk = await openOffice(day)
  const title = '教务处第十二周工作动态信息报送稿'
  const receipt = await handIn(desk, '教务处', day, { items: ['一', '二', '三'], title })
  await adopt(desk, receipt, '2021-05-24', '头条', [2])
  expect(textOf(desk)).toBe(
    [
      '教务处2021年5月积分明细2条，共33分',
      '记2 5月24日 2021-0001《教务处第十二周工作动态信息报…》头条采用1条×30分＝30分〔四（一）〕',
      '记1 5月21日 2021-0001《教务处第十二周工作动态信息报…》投稿3条×1分＝3分〔四（一）〕',
    ].join('\n'),
  )
})

it('tells what was handed in late', async () => {
  const desk = await openOffice(day)
  await handIn(desk, '教务处', day, { late: 60 })
  expect(textOf(desk)).toContain('投稿1条×1分＝1分（迟交）〔四（一）〕')
})

it('without a unit is of the own one', async () => {
  const desk = await openOffice(day)
  await handIn(desk, '教务处', day)
  const person = desk.roster.units.find(({ name }) => name === '教务处')!.officers[0].name
  expect(askDetails(desk, actor(desk, person), { period })).toMatchObject({ unit: '教务处' })
  const refusal = askDetails(desk, actor(desk, '文心'), { period })
  expect(refusal).toMatchObject({ reason: 'bulletin.details.unit-expected' })
})

it('says when there are none, and what points without a ground of the regulation are', async () => {
  const desk = await openOffice(day)
  expect(textOf(desk)).toBe('教务处2021年5月还没有积分')
  const payload = { amount: 500, reason: '承办现场会', clause: '四（三）', day }
  await enter(desk, '教务处', { type: 'adjusted', payload })
  expect(textOf(desk)).toContain('记1 5月21日 加减分＝5分（承办现场会）〔四（三）〕')
  await enter(desk, '教务处', { type: 'adjusted', payload: { ...payload, reason: '' } })
  expect(textOf(desk)).toContain('记2 5月21日 加减分＝5分〔四（三）〕')
})

it('explains a manuscript, and an entry about it', async () => {
  const desk = await openOffice(day)
  const receipt = await handIn(desk, '教务处', day, { items: ['一', '二'] })
  await adopt(desk, receipt, '2021-05-24', '头条', [1])
  const parts = [
    { unit: '教务处', part: 2 },
    { unit: '理学院', part: 1 },
  ]
  await enter(desk, '教务处', { type: 'shared', ref: receipt, payload: { by: 'points', parts } })
  expect(originOf(desk, { receipt }).split('\n')).toEqual([
    '2021-0001《动态》计32分，依据关于进一步做好信息报送工作的通知（西工大党政办字〔2021〕4号）（2021-05-21起施行）',
    '算的先后：分值和倍数→分给各单位',
    '记1 5月21日 教务处 投稿2条×1分＝2分，合稿分得1.33分〔四（一）〕',
    '记1 5月21日 理学院 投稿2条×1分＝2分，合稿分得0.67分〔四（一）〕',
    '记2 5月24日 教务处 头条采用1条×30分＝30分，合稿分得20分〔四（一）〕',
    '记2 5月24日 理学院 头条采用1条×30分＝30分，合稿分得10分〔四（一）〕',
  ])
  expect(originOf(desk, { entry: 2 }).split('\n').slice(2)).toEqual([
    expect.stringMatching(/^记2 .*合稿分得20分/),
    expect.stringMatching(/^记2 .*合稿分得10分/),
  ])
  expect(originOf(desk, { entry: 3 })).toContain('这条记录没有积分')
})

it('explains a merged piece by the other manuscripts', async () => {
  const desk = await openOffice(day)
  const receipts = [await handIn(desk, '教务处', day), await handIn(desk, '理学院', day)]
  const parts = ['教务处', '理学院'].map((unit, index) => {
    return { receipt: receipts[index], unit, part: 1 }
  })
  const piece = { id: 'piece', by: 'equal' as const, parts }
  for (const { receipt, unit } of parts) {
    const payload = { outlet: '头条', items: [], day, piece }
    await enter(desk, unit, { type: 'adopted', ref: receipt, payload })
  }
  const own = '头条采用1条×30分＝30分，与2021-0002合为一篇，分得15分〔四（一）〕'
  expect(textOf(desk)).toContain(own)
  expect(originOf(desk, { receipt: receipts[0] })).toContain(own)
  expect(originOf(desk, { entry: 4 })).toContain('与2021-0001合为一篇，分得15分')
})

it('says that a manuscript was taken back and an entry undone', async () => {
  const desk = await openOffice(day)
  const receipt = await handIn(desk, '教务处', day)
  const payload = { amount: 500, reason: '承办现场会', clause: '四（三）', day }
  const { id } = await enter(desk, '教务处', { type: 'adjusted', payload })
  await enter(desk, '教务处', { type: 'reversed', ref: id, payload: { reason: '错了' } })
  const undone =
    '记2 教务处加减分：承办现场会（＋5分），5月21日由编辑撤销（记3）：错了，－5分（合计里已算）'
  expect(originOf(desk, { entry: 2 })).toBe(undone)
  expect(originOf(desk, { entry: 3 })).toBe(undone)
  expect(textOf(desk).split('\n')).toEqual([
    '教务处2021年5月积分明细1条，共1分',
    undone,
    expect.stringContaining('记1 5月21日'),
  ])
  await enter(desk, '教务处', { type: 'withdrawn', ref: receipt, payload: {} })
  expect(originOf(desk, { receipt })).toBe('2021-0001 已撤回，不计分')
})

it.each([
  [{ receipt: '2021-0099' }, 'deed.unknown', '2021-0099'],
  [{ entry: 9 }, 'bulletin.details.unknown-entry', 9],
])('knows no %j', async (about, reason, value) => {
  const desk = await openOffice(day)
  expect(askOrigin(desk, about)).toMatchObject({ reason, values: [value] })
})

it('says in which month it counts that an entry was undone after its own was public', async () => {
  const desk = await openOffice('2021-06-02')
  const receipt = await handIn(desk, '教务处', day)
  await adopt(desk, receipt, '2021-05-24')
  const { id } = desk.ledger.entries[1]!
  await enter(desk, '', { type: 'published', payload: { period, files: [] } })
  await enter(desk, '教务处', { type: 'reversed', ref: id, payload: { reason: '错了' } })
  const text = textOf(desk)
  expect(text).toContain('共31分')
  expect(text).toContain('－30分（公示以后撤销的，计入2021年6月）')
})

it('tells what is paid beside the points, with its clause', async () => {
  const desk = paying(await openOffice(day))
  const receipt = await handIn(desk, '教务处', day, { items: ['一', '二'] })
  await adopt(desk, receipt, '2021-05-24', '头条', [1])
  await adopt(desk, receipt, '2021-05-25', '教育要闻', [1])
  await adopt(desk, await handIn(desk, '理学院', day), '2021-05-25', '教育要闻')
  expect(textOf(desk).split('\n')).toEqual([
    '教务处2021年5月积分明细3条，共52分；稿酬1条，共100元',
    '记3 5月25日 2021-0001《动态》教育要闻采用1条×20分＝20分〔四（一）〕',
    '记2 5月24日 2021-0001《动态》头条采用1条×30分＝30分〔四（一）〕',
    '记2 5月24日 2021-0001《动态》稿酬：头条采用1条×100元＝100元〔九〕',
    '记1 5月21日 2021-0001《动态》投稿2条×1分＝2分〔四（一）〕',
  ])
  expect(textOf(desk, '理学院')).not.toContain('稿酬')
  const parts = ['教务处', '理学院', '图书馆'].map((unit) => ({ unit, part: 1 }))
  await enter(desk, '教务处', { type: 'shared', ref: receipt, payload: { by: 'points', parts } })
  const [head] = originOf(desk, { receipt }).split('\n')
  expect(head).toMatch(/^2021-0001《动态》计52分、稿酬100元，依据/)
  expect(originOf(desk, { entry: 2 }).split('\n').slice(2)).toEqual([
    '记2 5月24日 教务处 头条采用1条×30分＝30分，合稿分得10分〔四（一）〕',
    '记2 5月24日 理学院 头条采用1条×30分＝30分，合稿分得10分〔四（一）〕',
    '记2 5月24日 图书馆 头条采用1条×30分＝30分，合稿分得10分〔四（一）〕',
    '记2 5月24日 教务处 稿酬：头条采用1条×100元＝100元，合稿分得33.33元〔九〕',
    '记2 5月24日 理学院 稿酬：头条采用1条×100元＝100元，合稿分得33.33元〔九〕',
    '记2 5月24日 图书馆 稿酬：头条采用1条×100元＝100元，合稿分得33.33元〔九〕',
  ])
})

it('tells what is paid where nothing earns points, and nothing of what was taken back', async () => {
  const desk = paying(await openOffice(day), [])
  const receipt = await handIn(desk, '教务处', day)
  const { id } = await adopt(desk, receipt, '2021-05-24')
  expect(textOf(desk).split('\n')).toEqual([
    '教务处2021年5月稿酬1条，共100元',
    '记2 5月24日 2021-0001《动态》稿酬：头条采用1条×100元＝100元〔九〕',
  ])
  expect(originOf(desk, { receipt })).toMatch(/^2021-0001《动态》稿酬100元，依据/)
  await enter(desk, '教务处', { type: 'reversed', ref: id, payload: { reason: '登记有误' } })
  expect(textOf(desk)).toMatch(/^现行制度没有规定分值/)
})

const weekly = { name: '周任务', of: 'unit', every: 'week', count: 'submitted', clause: '五' }

/** The same desk where an item is asked for every week; it has been so since March. */
function asking(desk: Office): Office {
  const quotas = [{ ...weekly, column: ['weekly'], least: 100, unmet: -100 }]
  const own = { ...desk.policy.at(), inForce: '2021-03-01', quotas } as unknown as Policy
  const { calendar } = desk.policy
  const score = new ScoreBook(desk.ledger, {
    at: () => own,
    units: () => desk.roster.units,
    calendar: () => calendar,
    today,
    isLive: true,
  })
  return { ...desk, policy: { ...desk.policy, at: () => own, calendar }, score }
}

it('says that a late manuscript is for the task of its week, and since when there are tasks', async () => {
  const desk = asking(await openOffice(day))
  await handIn(desk, '图书馆', day)
  vi.setSystemTime(new Date('2021-05-24T09:00+08:00'))
  const receipt = await handIn(desk, '教务处', '2021-05-24', { week: '2020-2021-2/12', late: 60 })
  expect(originOf(desk, { receipt })).toContain(
    '任务算在它报的那一期（5月17日至5月23日），不算来稿那天：周任务：已有1条，完成，原先的结果照此改正〔五〕',
  )
  expect(textOf(desk)).toMatch(/^教务处2021年5月积分明细1条，共.*分\n台账从2021-05-21开始，此前/)
})

it('is of the month before where this one has nothing yet, and only when no time is said', async () => {
  const desk = await openOffice('2021-06-01')
  await handIn(desk, '教务处', day)
  const by = actor(desk, '文心')
  expect(askDetails(desk, by, { unit: '教务处' })).toMatchObject({ period: { from: '2021-05-01' } })
  expect(askDetails(desk, by, { unit: '理学院' })).toMatchObject({ period: { from: '2021-06-01' } })
  expect(textOf(desk)).toContain('投稿1条')
  await handIn(desk, '教务处', '2021-06-01')
  expect(askDetails(desk, by, { unit: '教务处' })).toMatchObject({ period: { from: '2021-06-01' } })
})

it('answers a bare 为什么 with what the unit was told of last', async () => {
  const desk = await openOffice(day)
  const person = desk.roster.units.find(({ name }) => name === '教务处')!.officers[0].name
  const by = actor(desk, person)
  const why = () => whyLast(desk, by)?.text
  expect(why()).toBeUndefined()
  const receipt = await handIn(desk, '教务处', day, { items: ['一', '二'] })
  expect(why()).toContain('投稿2条×1分＝2分')
  const { id } = await adopt(desk, receipt, day, '头条', [1])
  await handIn(desk, '理学院', day)
  expect(why()).toMatch(/头条采用1条×30分＝30分[^]*\/明细/)
  await enter(desk, '教务处', { type: 'reversed', ref: id, payload: { reason: '登错了' } })
  expect(why()).toContain('头条采用 第1条，5月21日由编辑撤销（记4）：登错了，－30分')
  vi.setSystemTime(new Date('2021-05-28T09:00+08:00'))
  expect(why()).toBeUndefined()
  expect(whyLast(desk, actor(desk, '文心'))).toBeUndefined()
})
