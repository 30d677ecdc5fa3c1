import { expect, it, vi } from 'vitest'
import { parsePeriod } from '../calendar'
import { originOf, Refusal } from '../deed'
import { actor } from '../deed/fixture'
import { verify } from './hand-in'
import { handInText } from './hand-in-text'
import {
  handInWeekly,
  items,
  openIntake,
  outcomeOf,
  placeless,
  weeklyName,
  wordFile,
} from './fixture'
import { mine } from './mine'
import { rename, waive } from './retake'
import { mineList } from './texts'
import { handInWritten } from './written'

const monday = '2021-05-24T09:00:00+08:00'
const tuesday = '2021-05-25T09:00:00+08:00'
const mended = items.map((item) => item.replace('36条', '40条'))

it('accepts last week’s on Monday: late, of last week', async () => {
  const desk = await openIntake('xpu-2021', monday)
  const outcome = outcomeOf(await handInWeekly(desk, items), 'accepted')
  expect(outcome.entry.payload).toMatchObject({ week: '2020-2021-2/12', late: 64 * 60 })
  const text = handInText(outcome)
  expect(text).toContain('学校每周动态（第十二周）：')
  expect(text).toContain('第十二周已于5月21日17:00截止，记为迟报〔三（二）1〕')
  const period = parsePeriod('2021-05', '2021-05-24')!
  const listed = mine(desk, actor(desk, '赵六'), { period })
  if (listed instanceof Refusal) throw listed
  expect(mineList(listed).text).toContain(
    '2021-0001 学校每周动态（第十二周）·2条 教务处第十二周工作动态信息（迟报）',
  )
})

it('a later version replaces the one of its own week', async () => {
  const desk = await openIntake('xpu-2021', monday)
  await handInWeekly(desk, items)
  const fileName = '教务处第十三周工作动态信息.docx'
  const other = outcomeOf(await handInWeekly(desk, mended, { fileName }), 'accepted')
  expect([other.entry.ref, other.entry.payload.week]).toEqual([undefined, '2020-2021-2/13'])
  expect(other.lateness).toBeUndefined()
  const again = items.map((item) => item.replace('36条', '41条'))
  expect(outcomeOf(await handInWeekly(desk, again), 'accepted').entry.ref).toBe('2021-0001')
})

it('refuses it on Tuesday, and names both weeks', async () => {
  const desk = await openIntake('xpu-2021', tuesday)
  const outcome = outcomeOf(await handInWeekly(desk, items), 'refused')
  expect(outcome.rename).toBeUndefined()
  expect(handInText(outcome)).toContain('收到5月24日为止；本周是第十三周')
  expect(await rename(desk, actor(desk, '赵六'))).toBeInstanceOf(Refusal)
})

it('改名 keeps the week named', async () => {
  const desk = await openIntake('xpu-2021', monday)
  await handInWeekly(desk, items, { fileName: '教务处第12周动态.docx' })
  const { entry } = outcomeOf(await rename(desk, actor(desk, '赵六')), 'accepted')
  expect(entry.payload).toMatchObject({ week: '2020-2021-2/12', file: { name: weeklyName } })
  expect(entry.payload.late).toBeGreaterThan(0)
})

it('改名 is too late when the week was closed meanwhile', async () => {
  const desk = await openIntake('xpu-2021', monday)
  await handInWeekly(desk, items, { fileName: '教务处第12周动态.docx' })
  vi.setSystemTime(new Date(tuesday))
  const outcome = outcomeOf(await rename(desk, actor(desk, '赵六')), 'refused')
  expect([outcome.errors[0].variant, outcome.rename]).toEqual(['closed', undefined])
})

it('counts in the month it is handed in: due on 4-30, handed in on 5-6', async () => {
  const desk = await openIntake('xpu-2021', '2021-05-06T09:00:00+08:00')
  const lines = items.map((item) => item.replace(/^5月\d+日/, '4月28日'))
  const fileName = '教务处第九周工作动态信息.docx'
  const { entry, credit } = outcomeOf(await handInWeekly(desk, lines, { fileName }), 'accepted')
  expect(entry.payload).toMatchObject({ week: '2020-2021-2/9', day: '2021-05-06' })
  expect(credit.period).toBe('2021年5月')
})

it('verify says that it would be late', async () => {
  const desk = await openIntake('xpu-2021', monday)
  const { weekly: column } = desk.policy.at().columns
  const by = actor(desk, '赵六')
  const bytes = await wordFile('教务处第十二周工作动态信息', items)
  const unit = desk.roster.match('教务处')!
  const outcome = await verify(desk, by, { column, unit, fileName: weeklyName, bytes })
  if (outcome instanceof Refusal) throw outcome
  expect(handInText(outcome)).toContain('现在报送记为迟报')
})

it.each([
  [monday, undefined, '2020-2021-2/13', undefined],
  [monday, 12, '2020-2021-2/12', 64 * 60],
  [monday, 13, '2020-2021-2/13', undefined],
  ['2021-07-19T09:00:00+08:00', 20, '2020-2021-2/20', 64 * 60],
])('a text on %s said to be of week %s is of %s', async (time, periodSaid, week, late) => {
  const desk = await openIntake('xpu-2021', time)
  const by = actor(desk, '赵六')
  const { weekly: column } = desk.policy.at().columns
  const body = items.map((item, index) => `${index + 1}．${item}`).join('\n')
  const written = { column, unit: by.person!.unit!, body, pictures: [], periodSaid }
  const { entry } = outcomeOf(await handInWritten(desk, by, written), 'accepted')
  expect([entry.payload.week, entry.payload.late]).toEqual([week, late])
})

it.each([
  [tuesday, 12, 'submission.period.closed'],
  [tuesday, 14, 'submission.period.ahead'],
  [tuesday, 30, 'submission.period.ahead'],
])('on %s refuses what is said to be of week %i', async (time, periodSaid, reason) => {
  const desk = await openIntake('xpu-2021', time)
  const fileName = '教务处工作动态.docx'
  expect(await handInWeekly(desk, items, { fileName, periodSaid })).toMatchObject({ reason })
  expect(desk.ledger.entries).toHaveLength(0)
})

it('takes the mended one of a closed week when an editor gave it back, and late no more than before', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  vi.setSystemTime(new Date(tuesday))
  outcomeOf(await handInWeekly(desk, mended), 'refused')
  const origin = originOf(desk, actor(desk, '文心'), '教务处')
  const payload = { reason: '数据有误' }
  await desk.ledger.append({ ...origin, type: 'returned', ref: '2021-0001', payload })
  const { entry, lateness } = outcomeOf(await handInWeekly(desk, mended), 'accepted')
  expect([entry.ref, entry.payload.week, lateness]).toEqual([
    '2021-0001',
    '2020-2021-2/12',
    undefined,
  ])
})

it.each([
  ['came in time', undefined, 'accepted'],
  ['came when it was closed', tuesday, 'refused'],
] as const)('放行 on Tuesday of what %s is %s', async (_, time, kind) => {
  const desk = await openIntake('xpu-2021', time)
  const { entry } = outcomeOf(await handInWeekly(desk, [placeless]), 'refused')
  vi.setSystemTime(new Date(tuesday))
  const request = { no: entry!.seq, rule: 'item-place', reason: '线上' }
  const waived = await waive(desk, actor(desk, '文心'), request)
  if (waived instanceof Refusal) throw waived
  expect(waived.outcome.kind).toBe(kind)
})
