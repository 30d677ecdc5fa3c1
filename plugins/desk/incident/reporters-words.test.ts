import { expect, it } from 'vitest'
import { isTelling } from './reporters-words'

it.each([
  '22级护理的女生 姓王',
  '找到了找到了！！在同学家',
  '我正往那边跑',
  '手指接上了',
  '火灭了',
])('hears something told in %s', (said) => expect(isTelling(said, false)).toBe(true))

it.each([
  '就是那会儿',
  '图书馆三楼',
  '嗯',
  '你们谁过来',
  '稿子明天交',
  '现场有几个人',
  '算突发吗这个',
])('hears nothing told, while something else is asked, in %s', (said) =>
  expect(isTelling(said, false)).toBe(false),
)

it('hears short words when nothing is asked', () => {
  expect(isTelling('霍院也到了', true)).toBe(true)
})
