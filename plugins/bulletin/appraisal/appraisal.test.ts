import { beforeEach, expect, it } from 'vitest'
import { itIs } from '../../adoption/fixture'
import { type Desk, originOf, Refusal } from '../../deed'
import { actor, openDesk } from '../../deed/fixture'
import { type Draft, nextReceipt } from '../../ledger'
import { draftAppraisal } from './notice'
import { appraiseOne, yearToAppraise } from './ask'
import { drawUpAppraisal } from './draw-up'
import { shortcomingsText } from './quota-words'
import { appraisedOneText, appraisedText } from './text'

const year = { from: '2024-01-01', to: '2024-12-31', label: '2024年' }

let desk: Desk
let messages = 0

beforeEach(async () => {
  itIs('2024-11-20')
  desk = await openDesk('alashan-2024')
})

async function enter(unit: string, draft: object) {
  const origin = originOf(desk, actor(desk, '文静'), unit, `${++messages}`)
  return (await desk.ledger.append({ ...origin, ...draft } as Draft)).entry
}

async function handIn(unit: string, column = 'general', more: object = {}): Promise<string> {
  const receipt = nextReceipt(desk.ledger.state as never, '2024')
  const file = { sha256: `${++messages}`.padStart(64, '0'), name: '稿.docx', size: 1 }
  const about = { receipt, column, title: '稿', file, items: ['一'], day: '2024-06-03' }
  await enter(unit, { type: 'submitted', payload: { ...about, warnings: [], ...more } })
  return receipt
}

function adjust(unit: string, ground: string, amount: number, more: object = {}) {
  const payload = { ground, amount, reason: '简报采用', day: '2024-09-20', ...more }
  return enter(unit, { type: 'adjusted', payload })
}

function commission(due: string) {
  const payload = { no: 1, units: ['教务处', '图书馆', '科研处'], topic: '读书', due }
  return enter('', { type: 'commissioned', payload })
}

const ofUnit = (unit: string) => drawUpAppraisal(desk, year).units.find((own) => own.unit === unit)!

it('counts what the quotas ask for, and says what is missing', async () => {
  for (let no = 0; no < 8; no++) await handIn('教务处')
  const appraisal = drawUpAppraisal(desk, year)
  expect(appraisal.units).toHaveLength(17)
  const own = appraisal.units.find(({ unit }) => unit === '教务处')!
  expect(own.quotas['综合类信息']).toMatchObject({ done: 800, least: 1200, short: 400 })
  expect(shortcomingsText(appraisal, own)).toBe('综合类信息差4条')
  for (let no = 0; no < 4; no++) await handIn('教务处')
  expect(shortcomingsText(drawUpAppraisal(desk, year), ofUnit('教务处'))).toBe('')
})

it('tells commissions in time, late and missing apart', async () => {
  await commission('2024-11-20T17:00:00+08:00')
  await handIn('教务处', 'commissioned', { commission: 1 })
  expect(ofUnit('科研处')).toMatchObject({ asked: 0 })
  itIs('2024-11-21')
  await handIn('图书馆', 'commissioned', { commission: 1 })
  expect(ofUnit('教务处')).toMatchObject({ asked: 1, inTime: 1, late: 0, missing: 0 })
  expect(ofUnit('图书馆')).toMatchObject({ asked: 1, inTime: 0, late: 1, missing: 0 })
  expect(ofUnit('科研处')).toMatchObject({ asked: 1, inTime: 0, late: 0, missing: 1 })
})

it('has points by hand with approver, evidence and clause, but none that were undone', async () => {
  await adjust('教务处', '上级采用', 250, { approvedBy: '苏主任', evidence: '简报第38期' })
  await adjust('教务处', '迟报', -100, { reason: '55分钟后才报' })
  const { id: ref } = await adjust('教务处', '漏报', -100)
  await enter('教务处', { type: 'reversed', ref, payload: { reason: '记错' } })
  expect(ofUnit('教务处')).toMatchObject({
    bonus: 250,
    penalty: -100,
    grounds: { 上级采用: 1, 迟报: 1 },
  })
  const own = appraiseOne(desk, actor(desk, '李敏'), { year })
  if (own instanceof Refusal) throw own
  expect(appraisedOneText(own)).toContain(
    '上级采用＋2.5分：简报采用（苏主任批准，凭证：简报第38期）〔四〕',
  )
  expect(appraisedOneText(own)).toContain('迟报－1分：55分钟后才报〔四〕')
  const { paragraphs } = draftAppraisal(own.appraisal)
  expect(JSON.stringify(paragraphs)).toContain('55分钟后才报〔四〕')
})

it('says how emergencies were reported: the steps of the unit, no drills', async () => {
  const open = (no: number, more: object = {}) =>
    enter('教务处', {
      type: 'incident-opened',
      payload: { no, said: '冒烟', at: '2024-06-02T21:15:00+08:00', ...more },
    })
  const [first, second] = [await open(1), await open(2)]
  await open(3, { isDrill: true })
  const step = desk.policy.at().incident!.steps.find(({ by }) => by !== 'office')!.name
  const office = desk.policy.at().incident!.steps.find(({ by }) => by === 'office')!.name
  const lapse = (ref: string, name: string) =>
    enter('教务处', {
      type: 'incident-lapsed',
      ref,
      payload: { step: name, due: '2024-06-02T21:45:00+08:00', to: [] },
    })
  await lapse(first.id, office)
  expect(ofUnit('教务处').incidents).toEqual({ 'in-time': 2, late: 0, missing: 0 })
  await lapse(second.id, step)
  expect(ofUnit('教务处').incidents).toEqual({ 'in-time': 1, late: 0, missing: 1 })
  await enter('教务处', {
    type: 'incident-reported',
    ref: second.id,
    payload: { step, at: '2024-06-02T22:00:00+08:00' },
  })
  expect(ofUnit('教务处').incidents).toEqual({ 'in-time': 1, late: 1, missing: 0 })
  const own = appraiseOne(desk, actor(desk, '李敏'), { year })
  expect(appraisedOneText(own as never)).toContain('突发：按时报告1件，迟报1件，没报全0件')
})

it('answers an editor in at most twelve lines, those farthest behind first', async () => {
  for (let no = 0; no < 11; no++) await handIn('教务处')
  const text = appraisedText({ appraisal: drawUpAppraisal(desk, year), files: [] })
  const lines = text.split('\n')
  expect(lines.length).toBeLessThanOrEqual(12)
  expect(lines[0]).toContain('17个单位，17个有没达到的')
  expect(lines[1]).toContain('差12条')
  expect(text).not.toContain('教务处：综合类信息差1条')
})

it.each([
  ['赵晓', '教务处', 'bulletin.appraisal.others'],
  ['许副院', undefined, 'bulletin.appraisal.no-unit'],
])('%s sees no line of %s', (name, unit, reason) => {
  expect(appraiseOne(desk, actor(desk, name), { year, unit })).toMatchObject({ reason })
})

it('is of the year before in the first two months', () => {
  expect(yearToAppraise(desk).label).toBe('2024年')
  itIs('2025-02-28')
  expect(yearToAppraise(desk).label).toBe('2024年')
  itIs('2025-03-01')
  expect(yearToAppraise(desk).label).toBe('2025年')
})
