import { expect, it } from 'vitest'
import { loadCalendar } from './calendar-file'
import { duePeriodAt, duePeriodSaid, nameDuePeriod, readPeriodSaid } from './due-period'

const calendar = loadCalendar('data/calendar.yml')

it.each([
  ['第十三周', { cycle: 'week', no: 13 }],
  ['上周', { cycle: 'week', near: -1 }],
  ['5月', { cycle: 'month', no: 5 }],
  ['５月份', { cycle: 'month', no: 5 }],
  ['十二月', { cycle: 'month', no: 12 }],
  ['本月', { cycle: 'month', near: 0 }],
  ['这个月', { cycle: 'month', near: 0 }],
  ['上月', { cycle: 'month', near: -1 }],
  ['上个月', { cycle: 'month', near: -1 }],
  ['13月', undefined],
  ['5月24日', undefined],
  ['下月', undefined],
  ['月', undefined],
])('%s is said for %j', (text, said) => expect(readPeriodSaid(text)).toEqual(said))

it.each([
  ['2021-05-21', 5, '2021-05'],
  ['2021-05-21', 4, '2021-04'],
  ['2021-05-21', 7, '2021-07'],
  ['2021-05-21', 8, '2020-08'],
  ['2021-12-21', 1, '2022-01'],
  ['2021-01-21', 12, '2020-12'],
  ['2021-05-31', 2, '2021-02'],
  ['2021-05-31', 0, undefined],
])('on %s the month %i is %s', (today, no, id) => {
  expect(duePeriodSaid('month', { no }, today, calendar)?.id).toBe(id)
})

it('knows weeks and months by their ids', () => {
  expect(duePeriodAt('2021-05', calendar)).toEqual({
    id: '2021-05',
    cycle: 'month',
    no: 5,
    label: '5月',
    from: '2021-05-01',
    to: '2021-05-31',
  })
  expect(duePeriodAt('2020-2021-2/12', calendar)).toMatchObject({ no: 12, from: '2021-05-17' })
  expect(duePeriodAt('2020-2021-2/99', calendar)).toBeUndefined()
  expect(['2021-05', '2020-2021-2/12'].map(nameDuePeriod)).toEqual(['5月', '第十二周'])
})
