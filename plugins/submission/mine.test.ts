import { expect, it } from 'vitest'
import { parsePeriod } from '../calendar'
import { originOf, Refusal } from '../deed'
import { actor, paying } from '../deed/fixture'
import type { Draft } from '../ledger'
import { handInWeekly, items, openIntake } from './fixture'
import { mine } from './mine'
import { mineList } from './texts'

const may = { period: parsePeriod('2021-05', '2021-05-21')! }

it('lists what a person handed in, the latest first, with where it stands', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  await handInWeekly(
    desk,
    items.map((item) => item.replace('36条', '40条')),
  )
  const found = mine(desk, actor(desk, '赵六'), may)
  if (found instanceof Refusal) throw found
  expect(mineList(found).text).toBe(
    [
      '赵六2021年5月报送2篇：',
      '2021-0002 学校每周动态（第十二周）·2条 教务处第十二周工作动态信息（已收）',
      '2021-0001 学校每周动态（第十二周）·2条 教务处第十二周工作动态信息（已被新稿替换）',
    ].join('\n'),
  )
})

it('tells what each was adopted by, and why one was given back', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  const enter = async (type: string, payload: object, ref = '2021-0001') => {
    const origin = originOf(desk, actor(desk, '文心'), '教务处')
    const { entry } = await desk.ledger.append(() => ({ ...origin, type, ref, payload }) as Draft)
    return entry.id
  }
  const line = (asked = desk) => {
    const found = mine(asked, actor(asked, '赵六'), may)
    return found instanceof Refusal ? '' : mineList(found).text.split('\n').at(-1)
  }
  const returned = await enter('returned', { reason: '数据有误' })
  expect(line()).toContain('（退回：数据有误）')
  await enter('reversed', { reason: '退错了' }, returned)
  await enter('adopted', { outlet: '头条', items: [1], day: '2021-05-21' })
  expect(line()).toContain('（采用：头条 ＋30）')
  expect(line(paying(desk))).toContain('（采用：头条 ＋30、稿酬100元）')
  expect(line(paying(desk, []))).toContain('（采用：头条 稿酬100元）')
})

it('says so when there is nothing', async () => {
  const desk = await openIntake()
  const found = mine(desk, actor(desk, '张三'), may)
  if (found instanceof Refusal) throw found
  expect(mineList(found).text).toBe('张三2021年5月还没有报送稿件')
  expect(mine(desk, actor(desk, '路人'), may)).toMatchObject({ reason: 'deed.stranger' })
})
