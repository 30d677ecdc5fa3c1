import { expect, it } from 'vitest'
import { readSwapAnswer } from './read-swap-answer'

it.each([
  ['同意', true],
  ['行啊，我来替', true],
  ['没问题的', true],
  ['我替你', undefined],
  ['好的', undefined],
  ['不行', false],
  ['替不了', false],
  ['那天我也有课', false],
  ['正好出差', false],
])('%s', (words, isAgreed) => {
  expect(readSwapAnswer(words)?.isAgreed).toBe(isAgreed)
})

it('takes the whole sentence for the reason', () => {
  expect(readSwapAnswer('那天我也有课')?.reason).toBe('那天我也有课')
})

it.each(['那天几点', '行政楼在哪', '我来问一下', '有会吗'])('%s is no answer', (words) => {
  expect(readSwapAnswer(words)).toBeUndefined()
})
