import { expect, it } from 'vitest'
import { paying } from '../../deed/fixture'
import type { Policy } from '../../policy'
import { Roster } from '../../roster'
import { ScoreBook } from '../../score'
import { adopt, enter, handIn, monthly, monthOf, openOffice } from '../fixture'
import { contentOf } from './content'
import { taskText } from './officers'
import { scopeOf } from './scope'

const day = '2021-05-21'

it('holds each line of points, each adoption once, and the window for objections', async () => {
  const desk = await openOffice('2021-06-01')
  const receipt = await handIn(desk, '教务处', day, { items: ['一', '二'] })
  await adopt(desk, receipt, day, '头条', [1])
  const parts = ['教务处', '理学院'].map((unit) => ({ unit, part: 1 }))
  await enter(desk, '教务处', { type: 'shared', ref: receipt, payload: { by: 'equal', parts } })
  const content = await contentOf(desk, scopeOf(monthly, monthOf(day), '2021-06-01'), '2021-06-01')
  expect(content).toMatchObject({ isJoint: true, objectionUntil: '2021-06-06' })
  expect(content.adoptions).toEqual([
    {
      day,
      outlet: '头条',
      unit: '教务处、理学院',
      receipt,
      title: '动态',
      items: '第1条',
      points: 3000,
    },
  ])
  expect(content.details.map(({ unit, reason, entryId }) => [unit, reason, entryId])).toEqual([
    ['教务处', '投稿2条×1分＝2分，合稿分得1分', '记1'],
    ['教务处', '头条采用1条×30分＝30分，合稿分得15分', '记2'],
    ['理学院', '投稿2条×1分＝2分，合稿分得1分', '记1'],
    ['理学院', '头条采用1条×30分＝30分，合稿分得15分', '记2'],
  ])
})

it('holds what is paid beside the points, of units too that have nothing else', async () => {
  const desk = await openOffice('2021-06-01')
  const receipt = await handIn(desk, '教务处', day)
  await adopt(desk, receipt, day)
  const parts = ['教务处', '理学院', '图书馆'].map((unit) => ({ unit, part: 1 }))
  await enter(desk, '教务处', { type: 'shared', ref: receipt, payload: { by: 'equal', parts } })
  const scope = scopeOf(monthly, monthOf(day), '2021-06-01')
  const contents = [paying(desk), paying(desk, [])].map((each) =>
    contentOf(each, scope, '2021-06-01'),
  )
  for (const { rows, idle, fees, details } of await Promise.all(contents)) {
    expect(rows.map(({ unit, fee }) => [unit, Math.round(fee!)])).toEqual([
      ['教务处', 3333],
      ['理学院', 3333],
      ['图书馆', 3333],
    ])
    expect(idle).not.toContain('图书馆')
    expect(details.every(({ officer }) => officer === undefined)).toBe(true)
    expect(fees!.details.map((each) => [each.unit, each.officer, each.reason])).toEqual([
      ['教务处', '文心', '头条采用1条×100元＝100元，合稿分得33.33元'],
      ['理学院', undefined, '头条采用1条×100元＝100元，合稿分得33.33元'],
      ['图书馆', undefined, '头条采用1条×100元＝100元，合稿分得33.33元'],
    ])
  }
  expect(await contentOf(desk, scope, '2021-06-01')).not.toHaveProperty('fees')
})

it('says of a period that is not over that it is for reference', async () => {
  const desk = await openOffice(day)
  await handIn(desk, '教务处', day)
  expect(await contentOf(desk, scopeOf(monthly, monthOf(day), day), day)).toMatchObject({
    isInterim: true,
    period: { to: day, label: '2021年5月' },
  })
})

it.each([
  ['2021-05-31', '机关'],
  ['2021-06-30', '学院'],
])('shows the class a unit had on %s: %s', async (last, expected) => {
  const desk = await openOffice('2021-08-01')
  await handIn(desk, '教务处', last)
  const formerly = [{ class: '机关', until: '2021-06-15' }]
  const unit = { name: '教务处', class: '学院', formerly, aliases: [], officers: [], leaders: [] }
  const roster = new Roster({ units: [unit], editors: [] })
  const scope = scopeOf(monthly, monthOf(last), '2021-08-01')
  const { rows } = await contentOf({ ...desk, roster }, scope, '2021-08-01')
  expect(rows.map((row) => row.class)).toEqual([expected])
})

it('lists the officers, those with nothing too, where persons have tasks of the period', async () => {
  const desk = await openOffice('2021-06-01')
  const receipt = await handIn(desk, '教务处', day, { items: ['一', '二'] })
  const task = { name: '每人两条', of: 'officer', every: 'month', count: 'submitted', least: 200 }
  const own = { ...desk.policy.at(), quotas: [{ ...task, clause: '六' }] } as Policy
  const policy = { ...desk.policy, at: () => own }
  const surroundings = { at: () => own, units: () => desk.roster.units, today: () => '2021-06-01' }
  const score = new ScoreBook(desk.ledger, surroundings)
  const changed = { ...desk, policy, score }
  const scope = scopeOf(monthly, monthOf(day), '2021-06-01')
  const { officers = [] } = await contentOf(changed, scope, '2021-06-01')
  const told = officers.map((each) => [each.officer, each.submitted, each.tasks.map(taskText)])
  expect(told[0]).toEqual(['文心', 2, ['每人两条：已有2，完成']])
  expect(told).toContainEqual(['张三', 0, ['每人两条：已有0，还差2']])
  expect((await contentOf(desk, scope, '2021-06-01')).officers).toBeUndefined()
  expect(officers[0]).not.toHaveProperty('fee')
  await adopt(desk, receipt, day)
  const paid = await contentOf(paying(changed), scope, '2021-06-01')
  expect(paid.officers!.map(({ fee }) => fee).slice(0, 2)).toEqual([20_000, 0])
})
