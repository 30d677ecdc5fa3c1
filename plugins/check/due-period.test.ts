import { expect, it } from 'vitest'
import { loadCalendar } from '../calendar'
import { type Column, loadRegulation } from '../policy'
import { periodMeant, periodObstacle } from './due-period'

const calendar = loadCalendar('data/calendar.yml')
const { weekly } = loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21').columns
const column = { ...weekly, due: { ...weekly.due, weeks: 'even' } } as Column

it.each([
  ['2021-05-11', 12, undefined],
  ['2021-05-11', 11, 'between'],
  ['2021-05-11', 14, 'ahead'],
  ['2021-05-24', 12, undefined],
  ['2021-05-25', 12, 'closed'],
  ['2021-05-25', 14, undefined],
])('on %s the week %s of a column due in even weeks: %s', (today, no, expected) => {
  expect(periodObstacle(no, { column, calendar, today })?.kind).toBe(expected)
})

it('a manuscript in between is for the week to come', () => {
  const period = periodMeant({ column, calendar, today: '2021-05-25' } as never)
  expect(period?.no).toBe(14)
})
