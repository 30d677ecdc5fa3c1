import { expect, it } from 'vitest'
import { Calendar } from './calendar'
import { parsePeriod } from './period'

const semesters = [
  { id: '2023-2024-1', name: '2023—2024学年第一学期', start: '2023-08-28', weeks: 20 },
  { id: '2023-2024-2', name: '2023—2024学年第二学期', start: '2024-02-26', weeks: 20 },
  { id: '2024-2025-1', name: '2024—2025学年第一学期', start: '2024-09-02', weeks: 19 },
  { id: '2024-2025-2', name: '2024—2025学年第二学期', start: '2025-02-24', weeks: 20 },
]
const calendar = new Calendar(semesters)
const parse = (text: string, day: string) => parsePeriod(text, day, 1, calendar)

const [first, second, third, fourth] = semesters.map(({ name }) => name)

it.each([
  ['本学期', '2024-05-21', second],
  ['这个学期', '2024-07-14', second],
  ['本学期', '2024-07-20', second],
  ['上学期', '2024-05-21', first],
  ['上个学期', '2024-07-20', second],
  ['第一学期', '2024-05-21', first],
  ['第二学期', '2024-11-01', second],
  ['本学年', '2024-08-20', '2023-2024学年'],
  ['上学年', '2024-11-01', '2023-2024学年'],
  ['上学年第二学期', '2024-11-01', second],
  ['本学年上学期', '2024-11-01', third],
  ['2023-2024学年', '2025-01-01', '2023-2024学年'],
  ['2023—2024 学年度', '2025-01-01', '2023-2024学年'],
  ['２０２３－２４学年', '2025-01-01', '2023-2024学年'],
  ['2024-2025学年第二学期', '2024-05-01', fourth],
  ['2024至2025学年第1学期', '2024-05-01', third],
  ['2024-2025第二学期', '2024-05-01', fourth],
])('“%s” on %s is %s', (text, day, label) => {
  expect(parse(text, day)?.label).toBe(label)
})

it('is from the Monday of the first week to the Sunday of the last; a year until the next', () => {
  expect(parse('2023-2024学年第二学期', '2024-05-21')).toMatchObject({
    from: '2024-02-26',
    to: '2024-07-14',
  })
  expect(parse('2023-2024学年', '2024-05-21')).toMatchObject({
    from: '2023-08-28',
    to: '2024-09-01',
  })
})

it.each(['本学年', '2024-2025学年', '2019-2020学年第一学期', '2023-2025学年', '第三学期', '学年'])(
  '“%s” is not in the calendar',
  (text) => expect(parse(text, '2024-11-01')).toBeUndefined(),
)

it.each(['2024-05', '本年', ''])('leaves “%s” as it is', (text) => {
  expect(parse(text, '2024-05-21')).toEqual(parsePeriod(text, '2024-05-21'))
})
