import { expect, it } from 'vitest'
import { parsePeriod } from '../../calendar'
import { Refusal } from '../../deed'
import { adopt, enter, handIn, monthOf, openOffice } from '../fixture'
import { askTrend, type Trend } from './ask-trend'
import { trendPartsText, trendText } from './trend-text'

const year = parsePeriod('2021', '2021-05-21')!

async function open() {
  const desk = await openOffice('2021-05-21')
  await handIn(desk, '教务处', '2021-04-16', { items: ['一', '二'] })
  await handIn(desk, '机电学院', '2021-04-16', { items: ['一', '二', '三', '四'] })
  const receipt = await handIn(desk, '教务处', '2021-05-14')
  await adopt(desk, receipt, '2021-05-20', '微博')
  return desk
}

it('has the months of a year, those to come too, with what units have on average', async () => {
  const { parts, isWeekly } = askTrend(await open(), { period: year, unit: '教务处' }) as Trend
  expect([isWeekly, parts.length]).toEqual([false, 12])
  const told = parts.map(({ label, row, average }) => [label, row.points, average])
  expect(told.slice(2, 6)).toEqual([
    ['3月', 0, undefined],
    ['4月', 200, 300],
    ['5月', 1100, 1100],
    ['6月', 0, undefined],
  ])
})

it('has the weeks of a month, within it', async () => {
  const trend = askTrend(await open(), { period: monthOf('2021-05-21'), unit: '教务处' }) as Trend
  expect(trend.isWeekly).toBe(true)
  const told = trend.parts.map(({ label, from, to, row }) => [label, from, to, row.points])
  expect(told[0]).toEqual(['9周', '2021-05-01', '2021-05-02', 0])
  expect(told.at(-1)).toEqual(['14周', '2021-05-31', '2021-05-31', 0])
  expect(told.slice(2, 4).map(([label, , , points]) => [label, points])).toEqual([
    ['11周', 100],
    ['12周', 1000],
  ])
})

it('calls the weeks of a vacation by their Mondays', async () => {
  const period = { from: '2021-07-26', to: '2021-08-08', label: '' }
  const { parts } = askTrend(await open(), { period, unit: '教务处' }) as Trend
  expect(parts.map(({ label }) => label)).toEqual(['7.26', '8.2'])
})

it('needs more than a week', async () => {
  const period = { from: '2021-05-17', to: '2021-05-23', label: '第十二周' }
  expect(askTrend(await open(), { period, unit: '教务处' })).toBeInstanceOf(Refusal)
})

it('says how the unit stands, how that changed, and what to send next', async () => {
  const trend = askTrend(await open(), { period: year, unit: '教务处' }) as Trend
  expect(trendText(trend, '本年')).toBe(
    [
      '教务处2021年积13分，第1名（投稿3 采用1）',
      '5月11分，比4月多9分',
      '每一分的由来发 /明细 教务处 本年',
    ].join('\n'),
  )
  expect(trendPartsText(trend)).toBe('1月0分、2月0分、3月0分、4月2分、5月11分')
})

it('says of a unit whose points were all taken back that it has none, not that it was silent', async () => {
  const desk = await openOffice('2021-05-21')
  const award = { reason: '承办现场会', clause: '四（三）', day: '2021-05-20' }
  for (const amount of [900, -900])
    await enter(desk, '教务处', { type: 'adjusted', payload: { ...award, amount } })
  const trend = askTrend(desk, { period: year, unit: '教务处' }) as Trend
  expect(trendText(trend, '本年')).toMatch(/^教务处2021年积0分/)
  expect(trendText(askTrend(desk, { period: year, unit: '理学院' }) as Trend, '本年')).toMatch(
    /^理学院2021年还没有报送/,
  )
})
