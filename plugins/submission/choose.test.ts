import { expect, it, vi } from 'vitest'
import { Refusal } from '../deed'
import { actor } from '../deed/fixture'
import { countBeside, replaceEarlier } from './choose'
import { handInWeekly, items, openIntake, outcomeOf } from './fixture'
import { handInText } from './hand-in-text'

const others = [
  '5月17日，教务处在临潼校区图书馆报告厅举办教学改革讲座，240名教师参加，为课程改革奠定了基础。',
  '5月19日，教务处在金花校区实验楼301室检查考试组织情况，抽查试卷120份，保证了期中考试质量。',
]
const mended = items.map((item) => item.replace('36条', '40条'))

/** Two manuscripts of one week: `second` is in question, or replaced the first. */
async function open(second: string[], time?: string) {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  if (time) vi.setSystemTime(new Date(time))
  const outcome = outcomeOf(await handInWeekly(desk, second), 'accepted')
  return { desk, by: actor(desk, '赵六'), outcome }
}

it('asks once, and counts both meanwhile', async () => {
  const { outcome } = await open(others)
  expect(outcome).toMatchObject({
    entry: { payload: { beside: '2021-0001' } },
    credit: { total: 400 },
  })
  expect(handInText(outcome)).toMatch(/之前交过 2021-0001，.*“补充”两份都算.*“替换”只算这一份/)
})

it('替换: only the later one counts, under a receipt of its own', async () => {
  const { desk, by } = await open(others)
  const outcome = await replaceEarlier(desk, by, { receipt: '2021-0002' })
  const { entry, credit } = outcomeOf(outcome, 'accepted')
  expect(entry).toMatchObject({ ref: '2021-0001', payload: { receipt: '2021-0003' } })
  expect(entry.payload.beside).toBeUndefined()
  expect(credit).toMatchObject({ points: 200, total: 200 })
  expect(handInText(outcomeOf(outcome, 'accepted'))).toMatch(
    /替换了之前的 2021-0001，只算这一份，以后写新编号\n原回执 2021-0002 不再使用$/,
  )
  const statuses = ['2021-0001', '2021-0002'].map((receipt) => desk.ledger.find(receipt)!.status)
  expect(statuses).toEqual(['replaced', 'reversed'])
})

it('替换: what came late in place of what was in time is not late', async () => {
  const { desk, by, outcome } = await open(others, '2021-05-21T18:00:00+08:00')
  expect(outcome.entry.payload.late).toBe(60)
  const replaced = await replaceEarlier(desk, by, { receipt: '2021-0002' })
  expect(outcomeOf(replaced, 'accepted').entry.payload.late).toBeUndefined()
})

it('补充: both count, whatever was said before', async () => {
  const { desk, by } = await open(others)
  expect(outcomeOf(await countBeside(desk, by, '2021-0002'), 'accepted').credit.total).toBe(400)
  await replaceEarlier(desk, by, { receipt: '2021-0002' })
  const again = outcomeOf(await countBeside(desk, actor(desk, '赵六'), '2021-0003'), 'accepted')
  expect(again.credit).toMatchObject({ receipt: '2021-0004', points: 200, total: 400 })
  expect(desk.ledger.find('2021-0001')!.status).toBe('accepted')
})

it('补充: the same items do not count twice', async () => {
  const { desk, by, outcome } = await open(mended)
  expect(outcome.entry.ref).toBe('2021-0001')
  const { credit, entry } = outcomeOf(await countBeside(desk, by, '2021-0002'), 'accepted')
  expect(credit).toMatchObject({ points: 0, total: 200 })
  expect(entry.payload.formerly).toBe('2021-0002')
})

it.each([
  ['张三', '2021-0002', undefined, 'submission.not-yours'],
  ['赵六', '2021-0009', undefined, 'submission.unknown'],
  ['赵六', '2021-0002', '2021-0009', 'submission.choice.nothing'],
  ['赵六', '2021-0001', undefined, 'submission.choice.nothing'],
  ['赵六', '2021-0001', '2021-0002', 'submission.choice.nothing'],
])('%s may not let %s replace %s: %s', async (name, receipt, earlier, reason) => {
  const { desk } = await open(others)
  const refusal = await replaceEarlier(desk, actor(desk, name), { receipt, earlier })
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusal).toMatchObject({ reason })
})

it('替换: next week’s manuscript never takes the place of this week’s', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  vi.setSystemTime(new Date('2021-05-28T09:00:00+08:00'))
  const next = others.map((item) =>
    item.replace('5月17日', '5月25日').replace('5月19日', '5月26日'),
  )
  const fileName = '教务处第十三周工作动态信息.docx'
  outcomeOf(await handInWeekly(desk, next, { fileName, periodSaid: 13 }), 'accepted')
  const asked = { receipt: '2021-0002', earlier: '2021-0001' }
  const refused = await replaceEarlier(desk, actor(desk, '赵六'), asked)
  expect(refused).toEqual(new Refusal('submission.choice.nothing', ['2021-0002']))
  expect(desk.ledger.find('2021-0001')!.status).toBe('accepted')
})
