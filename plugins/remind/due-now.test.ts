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
  expect(ask('赵六')).toEqual(['第十二周学校每周动态：教务处已经按时报送'])
  vi.setSystemTime(new Date('2021-05-21T18:00+08:00'))
  expect(ask('张三')).toEqual([
    '第十二周学校每周动态：机电工程学院还没有报，今天17:00已截止\n5月24日24:00前报送第十二周的仍然收，记为迟报〔三（二）1〕',
  ])
  vi.setSystemTime(new Date('2021-08-01T10:00+08:00'))
  expect(ask('张三')).toEqual([])
})
