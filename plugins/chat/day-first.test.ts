import { expect, it } from 'vitest'
import { dayFirst, Said } from './said'

it.each([
  ['3 校领导 -d 5.20', '2021-05-20', '3 校领导'],
  ['-d昨天 3 校领导', '2021-05-20', '3 校领导'],
  ['3 -d 5月20日 校领导 张校长', '2021-05-20', '3  校领导 张校长'],
  ['3 校领导', undefined, '3 校领导'],
  ['3 https://example.edu.cn/a-d 校领导', undefined, '3 https://example.edu.cn/a-d 校领导'],
])('%j', (words, day, rest) => {
  const said = new Said(dayFirst(words))
  expect(said.day('2021-05-21')).toBe(day)
  expect(said.rest).toBe(rest)
})
