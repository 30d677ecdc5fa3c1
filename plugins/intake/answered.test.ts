import { expect, it } from 'vitest'
import { dated, isNoAnswer } from './answered'
import type { Field } from './filling'

const friday = '2021-05-21'

it.each([
  ['昨天', '5月20日'],
  ['昨天下午', '5月20日下午'],
  ['前天', '5月19日'],
  ['昨晚', '5月20日晚'],
  ['今天上午', '5月21日上午'],
  ['周三下午', '5月19日下午'],
  ['星期天', '5月16日'],
  ['上周三', '5月12日'],
  ['本周五', '5月21日'],
  ['5月18日（周二）', '5月18日（周二）'],
  ['5.18下午', '5.18下午'],
  ['上周', '上周'],
])('%s is %s', (said, written) => {
  expect(dated(said, friday)).toBe(written)
})

it.each<[Field, string, boolean]>([
  ['time', '大家好，今天开会吗？', true],
  ['time', '上周', true],
  ['time', '下午三点', true],
  ['time', '5月18日下午', false],
  ['time', '时间：5.18下午', false],
  ['time', '五月十八日', false],
  ['time', '5月17日至21日', false],
  ['place', '1', true],
  ['place', '在哪里开会呢', true],
  ['place', '好的', true],
  ['place', '校外', false],
  ['event', '有', true],
  ['event', '召开会议', false],
  ['significance', '是', true],
  ['significance', '不知道', true],
  ['significance', '很好', true],
  ['significance', '明确了重点', false],
  ['title', '2', true],
  ['title', '有了', false],
  ['body', '没有', true],
  ['picture', '1', false],
  ['number:第XX期', '5', false],
  ['number:第XX期', '第十二期', false],
  ['number:第XX期', '不知道', true],
  ['foot:电话', '张三', true],
  ['foot:电话', '029-62779110', false],
  ['foot:编辑', '是', true],
  ['foot:编辑', '孙悦', false],
])('to %s %j is no answer: %s', (field, said, isNone) => {
  expect(isNoAnswer(field, said, friday)).toBe(isNone)
})
