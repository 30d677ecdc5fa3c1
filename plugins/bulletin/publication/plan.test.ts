import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { dayOf, loadCalendar } from '../../calendar'
import { loadRegulation, type Policy } from '../../policy'
import { planBulletins } from './plan'

const calendar = loadCalendar(resolve('data/calendar.yml'))
const { at } = loadRegulation(resolve('data/policies/xpu-2021.yml'))

function plan(from: string, to: string, policyAt = at) {
  const [first, last] = [new Date(`${from}T00:00+08:00`), new Date(`${to}T23:59+08:00`)]
  return planBulletins(policyAt, calendar, first, last)
}

const local = (date: Date) =>
  `${dayOf(date)} ${new Date(+date + 8 * 3600_000).toISOString().slice(11, 16)}`

it('drafts the month before on the first working day, and posts it then or on the next', () => {
  const found = plan('2021-06-01', '2021-06-30').map(({ key, step, at: when, until, period }) => {
    return [key, step, local(when), local(until), period.label]
  })
  expect(found).toEqual([
    ['bulletin:2021-05:draft', 'draft', '2021-06-01 09:00', '2021-06-07 15:00', '2021年5月'],
    ['bulletin:2021-05:post', 'post', '2021-06-01 15:00', '2021-06-01 15:05', '2021年5月'],
    ...['2021-06-02', '2021-06-03', '2021-06-04', '2021-06-07'].map((day) => {
      return [`bulletin:2021-05:post:${day}`, 'post', `${day} 15:00`, `${day} 15:05`, '2021年5月']
    }),
  ])
})

it.each([
  ['a holiday', '2021-05', '2021-05-06'],
  ['a weekend', '2021-08', '2021-08-02'],
  ['国庆', '2021-10', '2021-10-08'],
  ['the new year', '2022-01', '2022-01-04'],
])('passes over %s', (_, month, day) => {
  const days = plan(`${month}-01`, `${month}-28`).map(({ at: when }) => dayOf(when))
  expect(days.slice(0, 2)).toEqual([day, day])
})

it('goes by the quarter where the regulation does, in the month after it', () => {
  const bulletin = { ...at('2021-06-01').bulletin!, every: 'quarter' as const }
  const quarterly = () => ({ ...at('2021-06-01'), bulletin })
  const keys = plan('2021-06-01', '2021-12-31', quarterly).map(({ key, period }) => [
    key,
    period.from,
    period.label,
  ])
  expect(keys.filter(([key]) => !/post:/.test(key))).toEqual([
    ['bulletin:2021-06:draft', '2021-04-01', '2021年第二季度'],
    ['bulletin:2021-06:post', '2021-04-01', '2021年第二季度'],
    ['bulletin:2021-09:draft', '2021-07-01', '2021年第三季度'],
    ['bulletin:2021-09:post', '2021-07-01', '2021年第三季度'],
  ])
  const november = () => ({ ...quarterly(), yearFrom: 11 })
  expect(plan('2021-05-01', '2021-05-31', november)[0].period.label).toBe('2021年2月至4月')
})

it('says the same of any stretch of time', () => {
  const year = plan('2021-06-01', '2022-05-31').map(({ key }) => key)
  expect(year).toHaveLength(12 * 6)
  const halves = [plan('2021-06-01', '2021-11-30'), plan('2021-12-01', '2022-05-31')]
  expect(halves.flat().map(({ key }) => key)).toEqual(year)
})

it('takes the last working day for one the month does not have, and nothing without a rule', () => {
  const bulletin = { ...at('2021-06-01').bulletin!, post: { workday: 30, at: '15:00' } }
  const late = () => ({ ...at('2021-06-01'), bulletin }) as Policy
  expect(plan('2021-06-01', '2021-06-30', late).map(({ at: when }) => local(when))).toEqual([
    '2021-06-01 09:00',
    '2021-06-30 15:00',
  ])
  const never = () => ({ ...at('2021-06-01'), bulletin: undefined }) as Policy
  expect(plan('2021-06-01', '2021-06-30', never)).toEqual([])
})
