import { expect, it } from 'vitest'
import { parsePeriod } from '../calendar'
import { Refusal } from '../deed'
import { actor } from '../deed/fixture'
import { handInWeekly, items, openIntake } from './fixture'
import { mine } from './mine'
import { mineText } from './texts'

const may = parsePeriod('2021-05', '2021-05-21')!

it('lists what a person handed in, the latest first, with where it stands', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  await handInWeekly(
    desk,
    items.map((item) => item.replace('36条', '40条')),
  )
  const found = mine(desk, actor(desk, '赵六'), may)
  if (found instanceof Refusal) throw found
  expect(mineText(found)).toBe(
    [
      '赵六2021年5月报送2篇：',
      '2021-0002 学校每周动态·2条 教务处第十二周工作动态信息',
      '2021-0001 学校每周动态·2条 教务处第十二周工作动态信息（已被新稿替换）',
    ].join('\n'),
  )
})

it('says so when there is nothing', async () => {
  const desk = await openIntake()
  const found = mine(desk, actor(desk, '张三'), may)
  if (found instanceof Refusal) throw found
  expect(mineText(found)).toBe('张三2021年5月还没有报送稿件')
  expect(mine(desk, actor(desk, '路人'), may)).toMatchObject({ reason: 'deed.stranger' })
})
