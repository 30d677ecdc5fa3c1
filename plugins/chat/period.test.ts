import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadCalendar } from '../calendar'
import { loadRegulation } from '../policy'
import { readPeriod } from './period'

const { at } = loadRegulation('data/policies/xpu-2021.yml')
const policy = { at: (day = '2021-05-21') => at(day), calendar: loadCalendar('data/calendar.yml') }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-05-21T09:00+08:00') })
})
afterEach(() => void vi.useRealTimers())

it('reads a period, and says what the calendar does not have', () => {
  expect(readPeriod({ policy }, '本学期')?.label).toBe('2020—2021学年第二学期')
  expect(readPeriod({ policy }, '上月')?.label).toBe('2021年4月')
  expect(readPeriod({ policy }, '机电学院本学期')).toBeUndefined()
  const unknown = { reason: 'chat.unknown-term', values: expect.arrayContaining(['上学年']) }
  expect(() => readPeriod({ policy }, '上学年')).toThrow(expect.objectContaining(unknown))
})
