import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { type Day, duePeriodOf, loadCalendar, workdaysAfter, workdaysBefore } from '../calendar'
import { closedOn, currentPeriod, cycleOf, deadlineIn } from './deadline'
import type { Column } from './schema'

const calendar = loadCalendar(resolve('data/calendar.yml'))

/** What a column asks for the week or month of a day. */
function deadlineOf(column: Column, day: Day) {
  const period = duePeriodOf(cycleOf(column) ?? 'week', day, calendar)
  return period && deadlineIn(column, period, calendar)
}

function weekly(shift: 'earlier' | 'keep', lateWorkdays = 1) {
  const due = { every: 'friday', at: '17:00', shift, lateWorkdays, reminders: [], clause: '三' }
  return { key: 'weekly', name: '每周动态', due } as unknown as Column
}

it.each([
  ['an ordinary Friday', '2021-05-18', 'earlier', '2020-2021-2/12', '2021-05-21T09:00:00.000Z'],
  ['五一 on a Saturday', '2021-04-27', 'earlier', '2020-2021-2/9', '2021-04-30'],
  ['国庆: Thursday', '2021-09-28', 'earlier', '2021-2022-1/5', '2021-09-30'],
  ['国庆 kept', '2021-09-28', 'keep', '2021-2022-1/5', '2021-10-01'],
] as const)('%s', (_, day, shift, week, at) => {
  const deadline = deadlineOf(weekly(shift), day)!
  expect(deadline.period.id).toBe(week)
  expect(deadline.at.toISOString()).toContain(at.slice(0, 10))
  expect(deadline.at.toISOString()).toContain('09:00:00')
})

it.each([
  ['even', '2021-05-11', undefined, '2020-2021-2/12'],
  ['even', '2021-05-18', '2021-05-21', '2020-2021-2/12'],
  ['odd', '2021-05-11', '2021-05-14', '2020-2021-2/11'],
])('every other week, %s, on %s', (weeks, day, due, current) => {
  const column = weekly('earlier')
  const own = { ...column, due: { ...column.due, weeks } } as Column
  expect(deadlineOf(own, day)?.day).toBe(due)
  expect(currentPeriod(own, day, calendar)?.id).toBe(current)
})

it.each([
  ['2021-04-06', 'monday', '2021-04-06'],
  ['2021-09-29', 'friday', '2021-10-08'],
  ['2021-05-18', 'friday', '2021-05-21'],
])('a holiday in the week of %s, later: %s', (day, every, expected) => {
  const column = weekly('earlier')
  const own = { ...column, due: { ...column.due, every, shift: 'later' } } as Column
  expect(deadlineOf(own, day)?.day).toBe(expected)
})

it('a week is due as it was asked for when it began', () => {
  const column = weekly('earlier')
  const thursday = { ...column.due, every: 'thursday' } as Column['due']
  const dues = [
    { since: '2021-03-01', due: thursday },
    { since: '2021-05-20', due: column.due },
  ]
  const due = (day: string) => deadlineOf({ ...column, dues } as Column, day)?.day
  expect(due('2021-05-21')).toBe('2021-05-20')
  expect(due('2021-05-25')).toBe('2021-05-28')
})

it('is not in a vacation, and not for a column handed in promptly', () => {
  expect(deadlineOf(weekly('earlier'), '2021-08-01')).toBeUndefined()
  const promptly = { due: { promptly: true, clause: '三' } } as Column
  expect(deadlineOf(promptly, '2021-05-18')).toBeUndefined()
  expect(deadlineOf({} as Column, '2021-05-18')).toBeUndefined()
})

it.each([
  ['2021-05-21', 0, '2021-05-21'],
  ['2021-05-21', 1, '2021-05-20'],
  ['2021-05-24', 1, '2021-05-21'],
  ['2021-05-06', 1, '2021-04-30'],
  ['2021-05-10', 1, '2021-05-08'],
])('%s less %i working days is %s', (day, count, expected) => {
  expect(workdaysBefore(day, count, calendar)).toBe(expected)
})

it.each([
  ['2021-05-21', 0, '2021-05-21'],
  ['2021-05-21', 1, '2021-05-24'],
  ['2021-04-30', 2, '2021-05-07'],
  ['2021-05-07', 1, '2021-05-08'],
])('%s and %i working days is %s', (day, count, expected) => {
  expect(workdaysAfter(day, count, calendar)).toBe(expected)
})

it.each([
  ['Monday after an ordinary week', '2021-05-18', 1, '2021-05-24'],
  ['Tuesday when the policy says so', '2021-05-18', 2, '2021-05-25'],
  ['no day before the week is over', '2021-05-18', 0, '2021-05-23'],
  ['after 五一', '2021-04-27', 1, '2021-05-06'],
  // Thursday 9-30 is due, Friday 10-8 is the next day of work.
  ['after 国庆', '2021-09-28', 1, '2021-10-08'],
  ['the Monday of the vacation', '2021-07-16', 1, '2021-07-19'],
])('late manuscripts are accepted until %s', (_, day, lateWorkdays, expected) => {
  const column = weekly('earlier', lateWorkdays)
  expect(deadlineOf(column, day)?.closes).toBe(expected)
  const week = duePeriodOf('week', day, calendar)!
  expect(closedOn(column, week, expected, calendar)).toBeUndefined()
  expect(closedOn(column, week, '2021-12-31', calendar)).toBe(expected)
})

it('a week in which nothing is due closes with its Sunday', () => {
  const week = duePeriodOf('week', '2021-10-06', calendar)!
  const column = { due: undefined } as Column
  expect(closedOn(column, week, '2021-10-11', calendar)).toBe('2021-10-10')
})

function monthly(more: object = {}) {
  const given = { every: 'month', day: 25, at: '17:00', of: 'this', shift: 'earlier' }
  const due = { ...given, lateWorkdays: 1, reminders: [], clause: '三', ...more }
  return { key: 'monthly', name: '工作小结', due } as unknown as Column
}

it.each([
  ['an ordinary day', '2021-05-03', {}, '2021-05', '2021-05-25', '2021-05-31'],
  ['a Sunday, earlier', '2021-04-03', {}, '2021-04', '2021-04-25', '2021-04-30'],
  ['a Saturday, earlier', '2021-09-03', {}, '2021-09', '2021-09-24', '2021-09-30'],
  ['a Sunday, later', '2021-07-03', { shift: 'later' }, '2021-07', '2021-07-26', '2021-07-31'],
  ['a Sunday, kept', '2021-07-03', { shift: 'keep' }, '2021-07', '2021-07-25', '2021-07-31'],
  ['the last day of June', '2021-06-03', { day: 31 }, '2021-06', '2021-06-30', '2021-07-01'],
  [
    'of the month that was',
    '2021-05-03',
    { of: 'last', day: 5 },
    '2021-05',
    '2021-06-04',
    '2021-06-07',
  ],
  [
    '国庆, later',
    '2021-09-03',
    { of: 'last', day: 2, shift: 'later' },
    '2021-09',
    '2021-10-08',
    '2021-10-09',
  ],
])('a month: %s', (_, day, more, id, due, closes) => {
  const deadline = deadlineOf(monthly(more), day)!
  expect([deadline.period.id, deadline.day, deadline.closes]).toEqual([id, due, closes])
})

it('asks nothing of a month that lies in a vacation, where only terms are asked', () => {
  const column = monthly({ during: 'term' })
  expect(deadlineOf(column, '2021-08-03')).toBeUndefined()
  expect(deadlineOf(column, '2021-09-03')).toBeDefined()
  expect(deadlineOf(monthly(), '2021-08-03')).toBeDefined()
})

it.each([
  ['2021-06-07', 'last', '2021-05'],
  ['2021-06-08', 'last', '2021-06'],
  ['2021-06-01', 'this', '2021-06'],
])('on %s a column that asks for %s month is at %s', (day, of, expected) => {
  expect(currentPeriod(monthly({ of, day: 5 }), day, calendar)?.id).toBe(expected)
})
