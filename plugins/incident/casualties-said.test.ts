import { expect, it } from 'vitest'
import { casualtiesNow, countsHurt } from './casualties-said'

it.each([
  ['有1人轻伤', '又多了2个受伤的', '有1人轻伤，又多了2个受伤的'],
  ['有1人轻伤', '又送了一个去医院，一共3个', '又送了一个去医院，一共3个（此前：有1人轻伤）'],
  ['十几个人送医', '现在16个了', '现在16个了（此前：十几个人送医）'],
  ['现在16个了（此前：十几个人送医）', '一共20人', '一共20人（此前：现在16个了）'],
  ['无人受伤', '又有2人受伤', '又有2人受伤'],
  ['不明', '1人骨折', '1人骨折'],
  ['1人轻伤', '2人轻伤', '2人轻伤（此前：1人轻伤）'],
  ['三个人受伤', '1个送医院了', '三个人受伤，1个送医院了'],
  [
    '有两个学生滑倒了',
    '又有一个，一共4个人受伤',
    '又有一个，一共4个人受伤（此前：有两个学生滑倒了）',
  ],
  ['1人送医', '没有人受伤', '没有人受伤（此前：1人送医）'],
])('of %s and %s knows %s', (known, said, now) => expect(casualtiesNow(known, said)).toBe(now))

it.each(['现在16个了', '一共3个', '又多了两个', '又有一个吐了', '总共有二十多人'])(
  'counts who is hurt in %s',
  (said) => expect(countsHurt(said)).toBe(true),
)

it.each(['现在灭了', '又有一个门打不开', '3号楼', '已经到了', '两点'])(
  'counts nobody in %s',
  (said) => expect(countsHurt(said)).toBe(false),
)
