import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { likeness } from './likeness'

const text =
  '5月18日，教务处在金花校区行政楼召开课程建设推进会，12个教研室汇报目标达成情况，明确了建设重点。'

it.each([
  ['itself', text, 1, 1],
  ['other punctuation and spaces', text.replace(/，/g, ', '), 1, 1],
  ['a place added', text.replace('行政楼', '行政楼第三会议室'), 0.75, 0.95],
  ['another matter', '5月19日，图书馆在临潼校区启动毕业季打印服务，首日打印1120份。', 0, 0.15],
  ['nothing', '', 0, 0],
])('%s', (_, other, least, most) => {
  expect(likeness(text, other)).toBeGreaterThanOrEqual(least)
  expect(likeness(text, other)).toBeLessThanOrEqual(most)
})

it('does not care which comes first', () => {
  const words = fc.string({ unit: fc.constantFrom(...'会议召开教务处') })
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a))
    }),
  )
})
