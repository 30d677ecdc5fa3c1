import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { saidWithUntil, takeSpan } from './until'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-05-24T09:00:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
})

it.each([
  ['至 6月1日', undefined, '2021-06-01'],
  ['到月底', undefined, '2021-05-31'],
  ['6月1日为止', undefined, '2021-06-01'],
  ['5月26日到5月28日', '2021-05-26', '2021-05-28'],
  ['5月26日至28日', '2021-05-26', '2021-05-28'],
  ['明天到周五', '2021-05-25', '2021-05-28'],
  ['下周一到下周五', '2021-05-31', '2021-06-04'],
  ['下周一到周五', '2021-05-31', '2021-06-04'],
  ['一周', '2021-05-24', '2021-05-30'],
])('takes %s', (words, from, until) => {
  const said = saidWithUntil(words)
  expect(takeSpan(said)).toEqual({ ...(from && { from }), until })
  expect(said.rest).toBe('')
})

it('refuses a day that is none', () => {
  expect(() => takeSpan(saidWithUntil('至 6月31日'))).toThrow()
  expect(() => takeSpan(saidWithUntil('至 有空'))).toThrow()
})
