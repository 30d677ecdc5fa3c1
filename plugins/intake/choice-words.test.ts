import { expect, it } from 'vitest'
import { choiceWord } from './choice'

it.each([
  ['替换', '替换', ''],
  ['替换吧', '替换', ''],
  ['补充吧', '补充', ''],
  ['替换的', '替换', ''],
  ['是补充', '补充', ''],
  ['就替换之前的那份', '替换', ''],
  ['这份是补充的。', '补充', ''],
  ['替换3', '替换', '3'],
])('%s says %s', (said, choice, receipt) => {
  expect(choiceWord.exec(said)?.slice(1)).toEqual([choice, receipt])
})

it.each(['补充还是替换', '怎么替换', '替换什么', '补充一下材料'])('%s says neither', (said) => {
  expect(choiceWord.test(said)).toBe(false)
})
