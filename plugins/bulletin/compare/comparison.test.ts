import { expect, it } from 'vitest'
import { Refusal } from '../../deed'
import { adopt, enter, handIn, monthOf, openOffice } from '../fixture'
import { askComparison, type Comparison } from './ask-comparison'
import { comparisonText } from './comparison-text'

const period = monthOf('2021-05-21')

async function open() {
  const desk = await openOffice('2021-05-21')
  const receipt = await handIn(desk, '教务处', '2021-05-14', { items: ['一', '二'] })
  await adopt(desk, receipt, '2021-05-20', '微博', [1])
  const other = await handIn(desk, '机电工程学院', '2021-05-14', { items: ['三', '四', '五'] })
  await adopt(desk, other, '2021-05-20', '头条', [1])
  const payload = { amount: 200, clause: '办公室会议', reason: '组织得力', day: '2021-05-20' }
  await enter(desk, '机电工程学院', { type: 'adjusted', payload })
  return desk
}

it('puts units side by side by outlet, the first on top, and says what each lacks', async () => {
  const desk = await open()
  const units = ['教务处', '机电工程学院', '图书馆']
  const comparison = askComparison(desk, { period, units }) as Comparison
  expect(comparisonText(desk, comparison, '本月')).toBe(
    [
      '2021年5月积分对比（截至5月21日，供参考）',
      '第1名 机电工程学院 35分：投稿3条3分、头条1条30分、其他2分',
      '　没有微博；由来发 /明细 机电工程学院 本月',
      '第2名 教务处 12分：投稿2条2分、微博1条10分',
      '　没有头条、其他；由来发 /明细 教务处 本月',
      '图书馆 还没有报送',
      '　没有投稿、微博、头条、其他；由来发 /明细 图书馆 本月',
    ].join('\n'),
  )
})

it('is of two to five units', async () => {
  const desk = await open()
  const units = desk.roster.units.map(({ name }) => name)
  expect(askComparison(desk, { period, units: units.slice(0, 1) })).toBeInstanceOf(Refusal)
  expect(askComparison(desk, { period, units: units.slice(0, 6) })).toBeInstanceOf(Refusal)
  const five = askComparison(desk, { period, units: units.slice(0, 5) }) as Comparison
  expect(comparisonText(desk, five, '本月').split('\n')).toHaveLength(11)
})
