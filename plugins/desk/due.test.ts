import { expect, it, onTestFinished, vi } from 'vitest'
import { dueText } from './due'

const say = (key: string, params?: object) => `${key.split('.').at(-1)} ${params}`

it('shows the year when it is another one', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-12-31T23:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
  expect(dueText(say, new Date('2021-12-31T17:00+08:00'))).toBe('when 12,31,17:00,2021')
  expect(dueText(say, new Date('2022-01-01T00:00+08:00'))).toBe('when-year 1,1,00:00,2022')
})
