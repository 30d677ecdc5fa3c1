import { expect, it } from 'vitest'
import { Calendar } from '../../calendar'
import { isDuring } from '../../calendar'

const calendar = new Calendar([
  { id: '1', name: '第一学期', start: '2024-09-02', weeks: 19 },
  { id: '2', name: '第二学期', start: '2025-02-17', weeks: 20 },
])

it.each([
  ['2024-09-01', '2024-09-30', '九月：学期第二天才开始', 'term'],
  ['2025-01-01', '2025-01-31', '一月：七个工作日上课', 'vacation'],
  ['2025-02-01', '2025-02-28', '二月：十七日开学', 'term'],
  ['2025-02-03', '2025-02-09', '假期中的一周', 'vacation'],
  ['2024-10-05', '2024-10-05', '学期中的星期六', 'term'],
  ['2024-08-01', '2024-08-31', '校历以前', ''],
])('%s to %s, %s, is in %j', (from, to, label, part) => {
  const parts = (['term', 'vacation'] as const).filter((each) => {
    return isDuring(each, { from, to, label }, calendar)
  })
  expect(parts.join()).toBe(part)
})
