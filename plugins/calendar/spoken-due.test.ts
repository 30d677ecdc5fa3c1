import { expect, it } from 'vitest'
import { dueAt, writtenDate } from './spoken-due'

/** A Friday. */
const today = '2021-05-21'

it.each([
  ['6月10日', '2021-06-10', undefined, ''],
  ['6月10日 要求1500字以内', '2021-06-10', undefined, '要求1500字以内'],
  ['6月10日17:00', '2021-06-10', '17:00', ''],
  ['６月１０号下午五点半前，附数据', '2021-06-10', '17:30', '附数据'],
  ['六月十日上午9点', '2021-06-10', '09:00', ''],
  ['6.10', '2021-06-10', undefined, ''],
  ['10日', '2021-06-10', undefined, ''],
  ['31日', '2021-05-31', undefined, ''],
  ['21日', '2021-05-21', undefined, ''],
  ['2021-06-10 12:00', '2021-06-10', '12:00', ''],
  ['11月5日', '2021-11-05', undefined, ''],
  ['12月31日', '2021-12-31', undefined, ''],
  // Past: next year's would be too far ahead to go without a year.
  ['1月5日', '2021-01-05', undefined, ''],
  ['5月20日', '2021-05-20', undefined, ''],
  ['2022年5月20日', '2022-05-20', undefined, ''],
  ['本周三', '2021-05-19', undefined, ''],
  ['明天', '2021-05-22', undefined, ''],
  ['大后天', '2021-05-24', undefined, ''],
  ['周五', '2021-05-21', undefined, ''],
  ['周三', '2021-05-26', undefined, ''],
  ['下周三', '2021-05-26', undefined, ''],
  ['下周日', '2021-05-30', undefined, ''],
  ['月底', '2021-05-31', undefined, ''],
  ['下月底前', '2021-06-30', undefined, ''],
  ['本月末17:00', '2021-05-31', '17:00', ''],
  ['6月底', '2021-06-30', undefined, ''],
  ['2月底', '2022-02-28', undefined, ''],
  ['年底', '2021-12-31', undefined, ''],
  ['星期天晚8点', '2021-05-23', '20:00', ''],
])('%s is %s %s', (text, day, time, rest) => {
  expect(dueAt(text, today)).toEqual({ day, time, rest })
})

it.each(['', '尽快', '13月1日', '2月30日'])('%s is none', (text) => {
  expect(dueAt(text, today)).toBeUndefined()
})

it.each([
  ['2026-11-31', '2026-11-31'],
  ['11月31日前', '11月31日'],
  ['2月30日', '2月30日'],
  ['尽快', undefined],
])('%s has the date %s', (text, date) => {
  expect(writtenDate(text)).toBe(date)
})

it('is early next year when said late in a year', () => {
  expect(dueAt('1月5日', '2021-12-01')?.day).toBe('2022-01-05')
  expect(dueAt('2月29日', '2023-12-01')?.day).toBe('2024-02-29')
})
