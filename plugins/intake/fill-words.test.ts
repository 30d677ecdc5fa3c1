import { expect, it } from 'vitest'
import { words } from './fill-words'

it.each([
  '完',
  '完了。',
  '填完了',
  '没有了',
  '没了啊',
  '都写完了',
  '没了，都填好了',
  '就这些吧',
  '结束！',
])('%s ends it', (said) => expect(words.finish.test(said)).toBe(true))

it.each(['取消', '算了', '不填了', '算了不填了', '不弄了吧', '算了，不想写了', '退出！'])(
  '%s leaves it',
  (said) => expect(words.cancel.test(said)).toBe(true),
)

it.each([
  '完成了课程验收',
  '好',
  '过了',
  '没有人受伤',
  '取消了三门旧课',
  '不填表也能领',
  '就这样一步步做好了',
])('%s is an answer', (said) => {
  for (const word of Object.values(words)) expect(word.test(said)).toBe(false)
})
