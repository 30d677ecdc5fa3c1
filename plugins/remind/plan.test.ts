import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { dayOf, loadCalendar } from '../calendar'
import { loadRegulation } from '../policy'
import { planReminders } from './plan'

const calendar = loadCalendar(resolve('data/calendar.yml'))
const { at } = loadRegulation(resolve('data/policies/xpu-2021.yml'))

function plan(from: string, to: string) {
  return planReminders(at, calendar, new Date(`${from}T00:00+08:00`), new Date(`${to}T23:59+08:00`))
}

const local = (date: Date) =>
  `${dayOf(date)} ${new Date(+date + 8 * 3600_000).toISOString().slice(11, 16)}`

it('reminds on the day before and on the day itself', () => {
  expect(
    plan('2021-05-17', '2021-05-23').map(({ key, at: when, until, reminder }) => [
      key,
      local(when),
      local(until),
      reminder.say,
    ]),
  ).toEqual([
    ['remind:weekly:2020-2021-2/12:1', '2021-05-20 16:00', '2021-05-21 10:00', 'count'],
    ['remind:weekly:2020-2021-2/12:2', '2021-05-21 10:00', '2021-05-21 15:00', 'names'],
    ['remind:weekly:2020-2021-2/12:3', '2021-05-21 15:00', '2021-05-21 17:00', 'names'],
    ['remind:weekly:2020-2021-2/12:4', '2021-05-21 17:00', '2021-05-22 00:00', 'result'],
  ])
})

it('moves with holidays: 国庆 2021 has Friday off', () => {
  const times = plan('2021-09-27', '2021-10-10').map(({ at: when }) => local(when))
  expect(times).toEqual([
    '2021-09-29 16:00',
    '2021-09-30 10:00',
    '2021-09-30 15:00',
    '2021-09-30 17:00',
    // Friday and the Saturday worked for the holiday are all there is of that week.
    '2021-09-30 16:00',
    '2021-10-08 10:00',
    '2021-10-08 15:00',
    '2021-10-08 17:00',
  ])
})

it('of a semester: four a week, none in a vacation or on a holiday, each once', () => {
  const all = plan('2021-02-01', '2021-08-31')
  expect(all).toHaveLength(20 * 4)
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  const days = all.map(({ at: when }) => dayOf(when))
  expect(days.filter((day) => !calendar.isWorkday(day))).toEqual([])
  expect(days.every((day) => '2021-03-01' <= day && day <= '2021-07-18')).toBe(true)
})

it('says the same of a moment whenever it is asked', () => {
  const all = plan('2021-03-01', '2021-07-18')
  for (const { at: when, key } of all) {
    expect(planReminders(at, calendar, when, when).map((each) => each.key)).toContain(key)
  }
})
