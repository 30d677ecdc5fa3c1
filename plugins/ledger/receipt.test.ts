import { expect, it } from 'vitest'
import { parseReceipt } from './receipt'

it.each([
  ['2021-0001', '2021-0001'],
  ['2020-12', '2020-0012'],
  ['7', '2021-0007'],
  ['0007', '2021-0007'],
  ['第7号', '2021-0007'],
  ['２０２１－００１２', '2021-0012'],
  ['2021—12', '2021-0012'],
  ['2021-12345', '2021-12345'],
  ['十二', '2021-0012'],
  ['第三号', '2021-0003'],
])('%s is %s', (text, receipt) => {
  expect(parseReceipt(text, '2021')).toBe(receipt)
})

it.each(['', '周报', '2021-', '1,2', '0', '号'])('%j is no receipt', (text) => {
  expect(parseReceipt(text, '2021')).toBeUndefined()
})
