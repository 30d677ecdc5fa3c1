import { expect, it } from 'vitest'
import { parseBriefPeriod } from './brief-period'
import { loadCalendar } from './calendar-file'

const calendar = loadCalendar('data/calendar.yml')

it.each([
  ['2021-05-21', '本周', '2021-05-17', '2021-05-23', '第十二周（5月17日至5月23日）'],
  ['2021-05-21', '上周', '2021-05-10', '2021-05-16', '第十一周（5月10日至5月16日）'],
  ['2021-05-21', '第１０周', '2021-05-03', '2021-05-09', '第十周（5月3日至5月9日）'],
  ['2021-05-21', '今天', '2021-05-21', '2021-05-21', '2021年5月21日'],
  ['2021-05-21', '5月20日', '2021-05-20', '2021-05-20', '2021年5月20日'],
  ['2021-08-04', '本周', '2021-08-02', '2021-08-08', '8月2日至8月8日'],
])('on %s %s is %s to %s', (day, text, from, to, label) => {
  expect(parseBriefPeriod(text, day, calendar)).toEqual({ from, to, label })
})

it.each(['', '第六十周', '机电学院', '今天教务处', '本月'])('%j is none', (text) => {
  expect(parseBriefPeriod(text, '2021-05-21', calendar)).toBeUndefined()
})
