import { expect, it, onTestFinished, vi } from 'vitest'
import { dueText } from './texts'

it('shows the year when it is another one', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-12-31T23:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
  expect(dueText(new Date('2021-12-31T17:00+08:00'))).toBe('12月31日17:00')
  expect(dueText(new Date('2022-01-01T00:00+08:00'))).toBe('2022年1月1日00:00')
})
