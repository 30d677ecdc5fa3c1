import { expect, it } from 'vitest'
import { type Desk, Refusal, refusalText } from '../../deed'
import { actor } from '../../deed/fixture'
import { compose } from '../../manuscript'
import { openDutyDesk } from '../fixture'
import { enterRota } from '../rota/enter'
import { at, fire, laterFire } from './fixture'
import { type DutyReportRequest, makeDutyReport } from './make'

async function open(): Promise<Desk> {
  const desk = await openDutyDesk()
  return { ...desk, manuscript: { compose } as unknown as Desk['manuscript'] }
}

const first: DutyReportRequest = {
  source: { incident: 1, facts: fire },
  kind: '首报',
  now: at('15:00'),
}
const later: DutyReportRequest = {
  source: { incident: 1, facts: laterFire },
  kind: '续报',
  now: at('17:00'),
}

async function make(desk: Desk, request: DutyReportRequest, who = '文静') {
  const made = await makeDutyReport(desk, actor(desk, who), request)
  return made instanceof Refusal ? refusalText(made) : made.payload
}

it('numbers the reports of a unit and year; the same report keeps its number', async () => {
  const desk = await open()
  const other = { ...first, source: { incident: 2, facts: { ...fire, unit: '教务处' } } }
  const longer = { ...laterFire, followups: laterFire.followups.slice(0, 1) }
  const numbers: unknown[] = []
  for (const request of [
    first,
    { ...first, now: at('15:10') },
    { ...later, source: { incident: 1, facts: longer } },
    later,
    later,
    other,
    { ...other, now: new Date('2025-01-02T09:00+08:00') },
  ]) {
    const made = await make(desk, request)
    numbers.push(typeof made === 'string' ? made : `${made.year} ${made.no}`)
  }
  expect(numbers).toEqual(['2024 1', '2024 1', '2024 2', '2024 3', '2024 3', '2024 1', '2025 1'])
})

it('is named for its unit, number and kind', async () => {
  const desk = await open()
  expect(await make(desk, first)).toMatchObject({ file: { name: '图书馆值班信息第1期.docx' } })
  expect(await make(desk, later)).toMatchObject({
    file: { name: '图书馆值班信息第2期（续报）.docx' },
  })
})

it('is for editors, the unit, and who is on duty', async () => {
  const desk = await open()
  expect(await make(desk, first, '李敏')).toContain('由编辑、值班的人和图书馆的人来拟')
  expect(await make(desk, first, '娜仁')).toMatchObject({ no: 1 })
  const slots = [{ day: '2024-06-03', shift: '全天', people: [{ name: '李敏' }], leaders: [] }]
  await enterRota(desk, actor(desk, '文静'), slots)
  expect(await make(desk, first, '李敏')).toMatchObject({ no: 1 })
})

it('wants the parts of a followup in one’s own words', async () => {
  const desk = await open()
  const text = { title: '关于起火的报告', lines: ['一、事故基本情况', '已扑灭。'] }
  const own = { source: { unit: '图书馆', text }, kind: '续报', now: at('17:00') } as const
  expect(await make(desk, own)).toContain('还缺：领导批示落实情况、网络舆情及善后处置情况')
})
