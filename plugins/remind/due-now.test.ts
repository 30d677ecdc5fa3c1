import { expect, it, vi } from 'vitest'
import { actor } from '../deed/fixture'
import { handInWeekly, items, openIntake } from '../submission/fixture'
import { askDueNow, dueText } from './index'

it('tells a unit how it stands, whoever has none only what is due', async () => {
  const desk = await openIntake()
  const ask = (name: string) => askDueNow(desk, actor(desk, name)).map(dueText)
  expect(ask('赵六')).toEqual(['第十二周学校每周动态：教务处还没有报，今天17:00截止'])
  expect(ask('文心')).toEqual(['第十二周学校每周动态：今天17:00截止'])
  await handInWeekly(desk, items)
  expect(ask('赵六')).toEqual(['第十二周学校每周动态：教务处已经按时报送（今天17:00截止）'])
  vi.setSystemTime(new Date('2021-05-21T18:00+08:00'))
  expect(ask('张三')).toEqual([
    '第十二周学校每周动态：机电工程学院还没有报，今天17:00已截止\n5月24日24:00前报送第十二周的仍然收，记为迟报〔三（二）1〕',
  ])
  vi.setSystemTime(new Date('2021-08-01T10:00+08:00'))
  expect(ask('张三')).toEqual([])
})

it('tells of the week that is said', async () => {
  const desk = await openIntake('xpu-2021', '2021-05-24T09:00:00+08:00')
  await handInWeekly(desk, items)
  const ask = (no: number) =>
    askDueNow(desk, actor(desk, '赵六'), { cycle: 'week', no }).map(dueText)
  expect(ask(12)).toEqual([
    '第十二周学校每周动态：教务处已经报送，过了截止时间（5月21日17:00截止）',
  ])
  expect(ask(11)).toEqual(['第十一周学校每周动态：教务处还没有报，5月14日17:00已截止'])
  expect(ask(30)).toEqual([])
})
