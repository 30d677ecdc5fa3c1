import { resolve } from 'node:path'
import { isWorkday } from 'chinese-days'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar } from './calendar'
import { loadCalendar } from './calendar-file'
import { addDays } from './days'
import type { Weekday } from './week'

const calendar = loadCalendar(resolve('data/calendar.yml'))

describe('the calendar that ships', () => {
  it.each([
    ['2021-02-28', undefined],
    ['2021-03-01', '2020-2021-2/1'],
    ['2021-03-07', '2020-2021-2/1'],
    ['2021-03-08', '2020-2021-2/2'],
    ['2021-05-21', '2020-2021-2/12'],
    ['2021-07-18', '2020-2021-2/20'],
    ['2021-07-19', undefined],
    ['2026-11-21', '2026-2027-1/12'],
    ['2019-05-21', undefined],
  ])('%s is in %s', (day, expected) => {
    const found = calendar.weekOf(day)
    expect(found && `${found.semester.id}/${found.week}`).toBe(expected)
  })

  it('has both terms of 2020-2021 to 2026-2027, and when the next year begins', () => {
    const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026]
    const ids = years.flatMap((year) => [1, 2].map((term) => `${year}-${year + 1}-${term}`))
    expect(calendar.semesters.map(({ id }) => id)).toEqual([...ids, '2027-2028-1'])
  })

  it('finds the week of every day of a week', () => {
    const semester = fc.constantFrom(...calendar.semesters)
    fc.assert(
      fc.property(semester, fc.nat(), fc.nat(6), ({ id, weeks }, seed, offset) => {
        const week = (seed % weeks) + 1
        const monday = calendar.mondayOf(id, week)
        expect(calendar.weekOf(addDays(monday, offset))).toMatchObject({ week, monday })
      }),
    )
  })

  it.each([
    ['2020-2021-2', 0],
    ['2020-2021-2', 21],
    ['2020-2021-3', 1],
  ])('has no week %s/%i', (id, week) => {
    expect(() => calendar.mondayOf(id, week)).toThrow(`校历里没有 ${id} 第${week}周`)
  })
})

describe('working days', () => {
  it('are those of the library, day by day', () => {
    const days = Array.from({ length: 23 * 366 }, (_, index) => addDays('2004-01-01', index))
    const wrong = days.filter((day) => calendar.isWorkday(day) !== isWorkday(day))
    expect(wrong).toEqual([])
  })

  it.each([
    ['2021-04-30', true],
    ['2021-05-01', false],
    ['2021-05-08', true],
    ['2021-05-09', false],
    ['2027-10-01', true],
    ['2027-10-02', false],
  ])('%s: %s', (day, isWorked) => {
    expect(calendar.isWorkday(day)).toBe(isWorked)
  })

  it.each([
    [2003, false],
    [2004, true],
    [2026, true],
    [2027, false],
  ])('of %i are known: %s', (year, isKnown) => {
    expect(calendar.covers(year)).toBe(isKnown)
  })
})

it.each([
  [{ no: 13 }, '2021-06-01', '2021-05-24'],
  [{ near: 0 }, '2021-06-01', '2021-05-31'],
  [{ near: -1 }, '2021-06-01', '2021-05-24'],
  [{ near: -1 }, '2021-03-01', undefined],
  [{ no: 21 }, '2021-06-01', undefined],
  [{ no: 0 }, '2021-06-01', undefined],
  // In the vacation, of the semester that was.
  [{ no: 20 }, '2021-07-19', '2021-07-12'],
  [{ near: -1 }, '2021-07-19', '2021-07-12'],
  [{ near: 0 }, '2021-07-19', undefined],
] as const)('%j on %s is the week of %s', (said, today, monday) => {
  expect(calendar.weekSaid(said, today)?.monday).toBe(monday)
})

it.each([
  ['2020-2021-2/13', '2021-05-24'],
  ['2020-2021-2/21', undefined],
  ['2020-2021-3/1', undefined],
])('%s begins on %s', (id, monday) => {
  expect(calendar.weekAt(id)?.monday).toBe(monday)
})

describe('dueDay', () => {
  it.each([
    // A week of which the weekend after it is worked is a week like others.
    ['2021-04-19', 'friday', 'earlier', '2021-04-23'],
    ['2021-05-09', 'friday', 'earlier', '2021-05-07'],
    // 国庆节 2021: Friday off, then Monday to Thursday.
    ['2021-09-27', 'friday', 'earlier', '2021-09-30'],
    ['2021-09-27', 'friday', 'keep', '2021-10-01'],
    ['2021-10-09', 'friday', 'earlier', '2021-10-08'],
    // 国庆节 2022: nothing but Saturday and Sunday.
    ['2022-10-03', 'friday', 'earlier', '2022-10-08'],
    // 清明 on a Monday.
    ['2021-04-07', 'monday', 'earlier', '2021-04-06'],
    ['2021-04-07', 'monday', 'keep', '2021-04-05'],
    ['2021-05-21', 'sunday', 'earlier', '2021-05-21'],
    ['2021-07-23', 'friday', 'earlier', undefined],
    ['2021-07-23', 'friday', 'keep', undefined],
  ] as const)('in the week of %s, %s, %s, is %s', (day, weekday, shift, expected) => {
    expect(calendar.dueDay(day, weekday, shift)).toBe(expected)
  })

  it.each(['earlier', 'keep'] as const)('is never in a week all of holidays, %s', (shift) => {
    const holidays = [{ name: '国庆节', from: '2027-10-01', to: '2027-10-10' }]
    const semester = { id: '2027-2028-1', name: '', start: '2027-08-30', weeks: 20 }
    const own = new Calendar([semester], { holidays, workdays: [] })
    expect(own.dueDay('2027-09-29', 'friday', 'earlier')).toBe('2027-09-30')
    expect(own.dueDay('2027-10-04', 'friday', shift)).toBeUndefined()
  })

  it('is one day for all days of a week: a working one when shifted', () => {
    const weekday = fc.constantFrom('monday', 'wednesday', 'friday', 'saturday')
    const semester = fc.constantFrom(...calendar.semesters)
    fc.assert(
      fc.property(semester, fc.nat(), fc.nat(6), weekday, ({ id, weeks }, seed, offset, every) => {
        const monday = calendar.mondayOf(id, (seed % weeks) + 1)
        const due = calendar.dueDay(addDays(monday, offset), every as Weekday, 'earlier')
        expect(due).toBe(calendar.dueDay(monday, every as Weekday, 'earlier'))
        if (due) expect(calendar.isWorkday(due) && calendar.weekOf(due)?.monday).toBe(monday)
      }),
    )
  })
})
