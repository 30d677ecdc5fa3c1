import { expect, it } from 'vitest'
import { Calendar } from './calendar'
import { workingTimeAfter } from './working-time'

const calendar = new Calendar([])
const hours = { from: '08:30', to: '18:00' }

it.each([
  ['within a day', '2024-05-22T09:00', 2, '2024-05-22T11:00'],
  ['from before work', '2024-05-22T07:00', 1, '2024-05-22T09:30'],
  ['from the evening', '2024-05-22T20:00', 1, '2024-05-23T09:30'],
  ['over the night', '2024-05-22T17:00', 2, '2024-05-23T09:30'],
  ['to the very end', '2024-05-22T17:00', 1, '2024-05-22T18:00'],
  ['over a weekend', '2024-05-24T17:30', 1, '2024-05-27T09:00'],
  ['over two days', '2024-05-22T08:30', 19, '2024-05-23T18:00'],
  ['over the holidays of May', '2024-04-30T17:00', 2, '2024-05-06T09:30'],
])('counts only hours of work: %s', (_, start, count, end) => {
  const at = workingTimeAfter(new Date(`${start}+08:00`), count, hours, calendar)
  expect(at).toEqual(new Date(`${end}+08:00`))
})
