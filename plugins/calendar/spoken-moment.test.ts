import { expect, it } from 'vitest'
import { formatMoment } from './days'
import { momentSaid } from './spoken-moment'

/** A Wednesday. */
const now = new Date('2024-05-22T14:35:40+08:00')

function read(text: string, at = now): string | undefined {
  const found = momentSaid(text, at)
  return found && `${formatMoment(found.at, 'MM-DD HH:mm')}|${found.rest}`
}

it.each([
  ['图书馆三楼起火，14:20，无人受伤', '05-22 14:20|图书馆三楼起火,,无人受伤'],
  ['14：20图书馆起火', '05-22 14:20|图书馆起火'],
  ['下午2点20分起火', '05-22 14:20|起火'],
  ['两点二十起火', '05-22 14:20|起火'],
  ['2:20起火', '05-22 14:20|起火'],
  ['9点半起火', '05-22 09:30|起火'],
  ['早上九点起火', '05-22 09:00|起火'],
  ['今天14时20分许起火', '05-22 14:20|起火'],
  ['昨晚11点半起火', '05-21 23:30|起火'],
  ['昨天下午三点一刻', '05-21 15:15|'],
  ['5月21日14:20起火', '05-21 14:20|起火'],
  ['5.21 14:20起火', '05-21 14:20|起火'],
  ['张院长 14:05', '05-22 14:05|张院长'],
  ['晚上12点', '05-22 00:00|'],
  ['中午12点半', '05-22 12:30|'],
  ['凌晨3点', '05-22 03:00|'],
  ['十分钟前起火', '05-22 14:25|起火'],
  ['下午两点多图书馆起火', '05-22 14:00|图书馆起火'],
  ['半小时前起火', '05-22 14:05|起火'],
  ['刚才图书馆起火', '05-22 14:35|图书馆起火'],
])('reads %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

it.each([
  ['a time to come is that of today', '14:50', '2024-05-22T14:35', '05-22 14:50|'],
  ['a time to come, not that of last night', '11:00', '2024-05-22T10:00', '05-22 11:00|'],
  ['before midnight, said after it', '23:50', '2024-05-22T00:10', '05-21 23:50|'],
  ['shortly before it', '快两点的时候', '2024-05-22T13:58', '05-22 13:58|'],
  ['a little ahead', '两点', '2024-05-22T13:58', '05-22 14:00|'],
  ['just before a half past', '快九点半', '2024-05-22T21:28', '05-22 21:28|'],
  ['measured after 刚才', '刚才，十分钟前吧', '2024-05-22T22:52', '05-22 22:42|'],
  ['of a morning long past', '02:20', '2024-05-22T22:00', '05-22 02:20|'],
])('without a day: %s', (_, text, at, expected) => {
  expect(read(text, new Date(`${at}:00+08:00`))).toBe(expected)
})

it.each(['图书馆三楼起火', '3号楼502起火', '两小时后', '25:00', '14:77', '时间不明'])(
  'finds none in %s',
  (text) => expect(read(text)).toBeUndefined(),
)

it.each([
  ['3:52', '2024-05-01T03:50', '2024-05-01T03:00', '05-01 03:52'],
  ['14:10', '2024-05-01T14:29', '2024-05-01T14:20', '05-01 14:10'],
  ['2:25', '2024-05-01T14:29', '2024-05-01T14:20', '05-01 14:25'],
  ['23:50', '2024-05-01T00:10', '2024-04-30T23:40', '04-30 23:50'],
  ['0:10', '2024-04-30T23:58', '2024-04-30T23:40', '05-01 00:10'],
])('of what began then, %s at %s since %s is %s', (text, at, since, expected) => {
  const [now, start] = [at, since].map((each) => new Date(`${each}:00+08:00`))
  expect(formatMoment(momentSaid(text, now, start)!.at, 'MM-DD HH:mm')).toBe(expected)
})
