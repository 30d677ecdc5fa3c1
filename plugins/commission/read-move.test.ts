import { expect, it } from 'vitest'
import { readMove } from './read-move'

const was = { day: '2021-05-26', time: '17:00' }

it.each([
  ['1 改到 6月12日17:00', 1, '2021-06-12 17:00'],
  ['1延到周五', 1, '2021-05-28'],
  ['第2号 推迟到下周一上午10点', 2, '2021-05-31 10:00'],
  ['3的截止时间改为6.1前', 3, '2021-06-01'],
  ['延两天', undefined, '2021-05-28 17:00'],
  ['1再给三天吧', 1, '2021-05-29 17:00'],
  ['1 顺延一周', 1, '2021-06-02 17:00'],
  ['截止时间提前1天', undefined, '2021-05-25 17:00'],
  ['1改到有空的时候', 1, undefined],
  ['1 延期', 1, undefined],
])('reads “%s”', (words, no, due) => {
  const said = readMove(words, '2021-05-24')!
  expect(said.no).toBe(no)
  const { day, time } = said.due?.(was) ?? {}
  expect(day && [day, time].filter(Boolean).join(' ')).toBe(due)
})

it.each([
  '1',
  '列表',
  '教务处 改到新校区的情况 截止 6月10日',
  '教务处 延期毕业 6月3日前',
  '给教务处三天',
])('leaves “%s”', (words) => expect(readMove(words, '2021-05-24')).toBeUndefined())
