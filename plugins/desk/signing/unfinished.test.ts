import { expect, it } from 'vitest'
import { isCancelled } from './unfinished'

it.each([
  '取消',
  '算了',
  '算了，我自己看吧',
  '不转了',
  '还是我自己签',
  '先不退了',
  '那算了吧',
  '我先看看',
  '不用转了，我来处理',
  '别退了',
])('takes it back: %s', (said) => expect(isCancelled(said)).toBe(true))

it.each(['数据不对', '算得不对，请核对', '何静', '退', '自己核对一遍数据', '标题取消'])(
  'does not: %s',
  (said) => expect(isCancelled(said)).toBe(false),
)
