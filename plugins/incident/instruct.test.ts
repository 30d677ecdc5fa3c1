import { expect, it } from 'vitest'
import { Refusal } from '../deed'
import type { Incident } from '../ledger'
import { clock, incidentDesk, sayer } from './fixture'
import { instruct } from './instruct'
import { instructedText } from './instruct-text'
import { noticesFrom } from './notices/notices'
import { open } from './open'
import { passedOnText } from './passed-on'
import { remark } from './remark'
import { report } from './report'
import { reportFactsOf } from './report-facts'

async function begun() {
  const { desk } = await incidentDesk()
  const now = clock('14:24')
  await open(desk, sayer(desk, '娜仁'), {
    said: '图书馆三楼起火，14:20，无人受伤',
    isDrill: false,
    at: now,
  })
  const say = (name: string, said: string) => instruct(desk, sayer(desk, name), { said, now })
  const tellOutside = () =>
    report(desk, sayer(desk, '文静'), { whom: ['教育厅'], now: clock('14:30') })
  /** What the office heard of the last order. */
  const heard = () => {
    const order = desk.ledger.entries.findLast(({ type }) => type === 'incident-instructed')!
    return noticesFrom(desk, [order], now)[0].text
  }
  return { desk, now, say, tellOutside, heard }
}

it('holds the report outside while a head forbids it, and says until when it can wait', async () => {
  const { desk, now, say, tellOutside, heard } = await begun()
  const done = await say('额尔敦', '先不要往上报，等我到现场')
  if (done instanceof Refusal) throw done
  expect(instructedText(desk, done, now)).toMatch(/额尔敦指示先不往外报.*\n.*15:00前，还剩36分钟/)
  expect(heard()).toContain('先不要打')
  expect(heard()).not.toContain('请马上打电话')
  expect(await tellOutside()).toMatchObject({ reason: 'incident.instruction-withheld' })

  await say('额尔敦', '可以报了，先报盟里')
  expect(heard()).toContain('请马上打电话')
  expect(await tellOutside()).toMatchObject({ isRecorded: true })
})

it.each(['上报太早了吧', '现在考虑上报'])(
  'lets an order stand that is doubted: %s',
  async (said) => {
    const { desk, now, say, tellOutside, heard } = await begun()
    await say('周院长', '可以往上报了')
    const done = await say('周院长', said)
    if (done instanceof Refusal) throw done
    expect(instructedText(desk, done, now)).toMatch(/仍照周院长的指示办.*\n要停，回：突发1 先不报/)
    expect(heard()).toContain('请马上打电话问清')
    expect(heard()).not.toContain('教育厅')
    expect(await tellOutside()).toMatchObject({ isRecorded: true })
  },
)

it('never tells a head who ordered it that the office does not report outside', async () => {
  const { desk, now, say } = await begun()
  const passedOn = async (name: string) => {
    const done = await remark(desk, sayer(desk, name), { said: '我再想想', now })
    return passedOnText(desk, sayer(desk, name), done as Incident, now)
  }
  expect(await passedOn('周院长')).toContain('不算同意往外报')
  await say('周院长', '可以往上报了')
  expect(await passedOn('周院长')).toMatch(
    /仍照周院长的指示办：可以往上报了\n要停，回：突发1 先不报$/,
  )
  expect(await passedOn('许副院')).toMatch(/仍照周院长的指示办：可以往上报了$/)
  await say('周院长', '先不报')
  expect(await passedOn('许副院')).toContain('不算同意往外报')
})

it('tells of two emergencies apart, whatever one message says of both', async () => {
  const { desk, now } = await begun()
  await open(desk, sayer(desk, '李敏'), { said: '教学楼停电，14:20', isDrill: false, at: now })
  const by = sayer(desk, '周院长')
  await remark(desk, by, { no: 1, said: '我在路上', now })
  await remark(desk, by, { no: 2, said: '我在路上', now })
  const both = desk.ledger.entries.filter(({ source }) => source === by.source)
  const told = noticesFrom(desk, [...both], now).map(({ incident, text }) => [incident.no, text])
  expect(told.filter(([, text]) => `${text}`.includes('已报院长（'))).toEqual([
    [1, expect.stringContaining('图书馆三楼')],
    [1, expect.stringContaining('图书馆三楼')],
    [2, expect.stringContaining('教学楼')],
    [2, expect.stringContaining('教学楼')],
  ])
})

it('takes an order of what to do as no agreement to report outside', async () => {
  const { say, tellOutside, heard } = await begun()
  await say('周院长', '全力救治，通知家长')
  expect(heard()).toContain('还没有同意往外报')
  expect(await tellOutside()).toMatchObject({ reason: 'incident.instruction-expected' })
})

it('passes on what others of the chain add, and drafts it as no order', async () => {
  const { desk, now, tellOutside } = await begun()
  const said = {
    我打霍院长电话了他没接: 'call',
    火已经扑灭了: 'state',
    马上到: 'state',
    我来了: 'state',
    送医务室没有: 'state',
    现在就去现场: 'state',
    马上去医院处理: 'wish',
    先送医院: 'wish',
    我来报周院长: 'wish',
  }
  for (const [words, kind] of Object.entries(said)) {
    await remark(desk, sayer(desk, '许副院'), { said: words, now })
    const noted = desk.ledger.entries.findLast(({ type }) => type === 'incident-noted')!
    expect(noted.payload).toEqual({ said: words, remark: kind })
  }
  expect(await tellOutside()).toMatchObject({ reason: 'incident.instruction-expected' })
  expect(reportFactsOf(desk, sayer(desk, '文静'), 1)).toMatchObject({ instructions: [] })
})
