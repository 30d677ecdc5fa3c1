import { describe, expect, it } from 'vitest'
import { Calendar } from './calendar'
import { loadCalendar } from './calendar-file'
import { write } from '../yaml/fixture'

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

  it('refuses an id that two semesters have', () => {
    const second = '  - { id: 2020-2021-1, name: 第二学期, start: 2021-03-01, weeks: 20 }'
    const path = write(`semesters:\n${first}\n${second}\n`)
    expect(() => loadCalendar(path)).toThrow(
      '第3行 semesters.第2项.id：学期号 2020-2021-1 写了两次',
    )
  })

  it('lets the file overrule what is published', () => {
    const arrangement = `holidays:
  - { name: 国庆节, from: 2027-10-01, to: 2027-10-07 }
  - { name: 校庆, from: 2021-10-09 }
workdays: [2027-10-09, 2021-10-05]
`
    const own = loadCalendar(write(`semesters:\n${first}\n${arrangement}`))
    const days = ['2027-10-07', '2027-10-08', '2027-10-09', '2021-10-05', '2021-10-09']
    expect(days.map((day) => own.isWorkday(day))).toEqual([false, true, true, true, false])
    expect([own.covers(2027), own.covers(2028)]).toEqual([true, false])
  })

  it('does not take a day of the school for the arrangement of a year', () => {
    const own = loadCalendar(
      write(`semesters:\n${first}\nholidays: [{ name: 校庆, from: 2027-10-18 }]`),
    )
    expect(own.covers(2027)).toBe(false)
  })

  it.each([
    [
      'holidays: [{ name: 国庆节, from: 2027-10-07, to: 2027-10-01 }]',
      '第3行 holidays.第1项.to：应不早于 2027-10-07，实际为 2027-10-01',
    ],
    [
      'holidays: [{ name: 国庆节, from: 2027-10-01, to: 2028-10-07 }]',
      '第3行 holidays.第1项.to：一次放假至多 31 天（寒暑假不写在这里）',
    ],
    ['holidays: [{ from: 2027-10-01 }]', '第3行 holidays.第1项.name：缺少这一项'],
    ['workdays: [10月9日]', '第3行 workdays.第1项：应为“2021-05-21”这样的日期，实际为 10月9日'],
    [
      'holidays: [{ name: 国庆节, from: 2027-10-01 }]\nworkdays: [2027-10-01]',
      '第4行 workdays.第1项：2027-10-01 在国庆节假期里，只能写在一处',
    ],
  ])('refuses %s', (lines, message) => {
    expect(() => loadCalendar(write(`semesters:\n${first}\n${lines}\n`))).toThrow(message)
  })

  it('is empty-handed without semesters', () => {
    expect(new Calendar([]).weekOf('2021-05-21')).toBeUndefined()
  })
})
