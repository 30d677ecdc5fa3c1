import { expect, it } from 'vitest'
import { isElsewhere } from './elsewhere'

it.each(['1号为什么还没过', '批示办得怎么样了', '这周的稿子交了', '什么时候公示', '救护车来了吗'])(
  'hears something else in %s',
  (said) => expect(isElsewhere(said)).toBe(true),
)

it.each(['在吗', '图书馆三楼', '学生晕倒了怎么办', '有1人轻伤', '二楼冒烟了'])(
  'hears nothing else in %s',
  (said) => expect(isElsewhere(said)).toBe(false),
)
