import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar, loadCalendar } from './calendar'
import { addDays } from './clock'
import { write } from './fixture'

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

  it('has both terms of 2020-2021 to 2026-2027', () => {
    const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026]
    const ids = years.flatMap((year) => [1, 2].map((term) => `${year}-${year + 1}-${term}`))
    expect(calendar.semesters.map(({ id }) => id)).toEqual(ids)
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

describe('loadCalendar', () => {
  const first = '  - { id: 2020-2021-1, name: 第一学期, start: 2020-09-07, weeks: 20 }'

  it.each([
    ['start: 2020-09-08', '第2行 semesters.第1项.start：应为星期一，实际为 2020-09-08'],
    [
      'start: 2020-09-31',
      '第2行 semesters.第1项.start：应为“2021-05-21”这样的日期，实际为 2020-09-31',
    ],
    ['start: 2020-9-7', '应为“2021-05-21”这样的日期，实际为 2020-9-7'],
  ])('refuses %s', (start, message) => {
    const path = write(`semesters:\n${first.replace('start: 2020-09-07', start)}\n`)
    expect(() => loadCalendar(path)).toThrow(message)
  })

  it('refuses semesters that overlap', () => {
    const second = '  - { id: 2020-2021-2, name: 第二学期, start: 2021-01-18, weeks: 20 }'
    const path = write(`semesters:\n${first}\n${second}\n`)
    expect(() => loadCalendar(path)).toThrow('第3行 semesters.第2项.start：学期须按先后排列')
  })

  it('is empty-handed without semesters', () => {
    expect(new Calendar([]).weekOf('2021-05-21')).toBeUndefined()
  })
})
