import { expect, it } from 'vitest'
import { besidesYes, isEarnest, yesOrNo } from './yes-or-no'

it.each([
  '是',
  '是的',
  '是啊',
  '真的',
  'YES',
  '1',
  '嗯嗯',
  '对对对！',
  '没错',
  '是的是的',
  '嗯 是一回事',
  '是同一件事',
  '一回事',
  '真的啊',
  '确实是',
])('hears a yes in %s', (said) => expect(yesOrNo(said)).toBe(true))

it.each(['不是', '没有', '不是同一件', '两码事', '不是的', '算了吧', 'no'])(
  'hears a no in %s',
  (said) => expect(yesOrNo(said)).toBe(false),
)

it.each(['没开玩笑！', '我不是开玩笑', '是啊！！'])('hears in earnest: %s', (said) =>
  expect(isEarnest(said)).toBe(true),
)

it.each([
  '不是 开玩笑的',
  '开个玩笑哈哈',
  '没有，瞎说的',
  '不是 就是检修',
  '不是。说的是昨天的新闻',
  '不是',
])('hears no emergency in %s', (said) => expect(isEarnest(said)).toBe(false))

it.each(['好', '同意', '通过', '是不是真的', '图书馆', '1号楼', '是真的着火'])(
  'hears neither in %s',
  (said) => expect(yesOrNo(said)).toBeUndefined(),
)

it.each([
  ['是的 刚刚', '刚刚'],
  ['是！刚发生', '刚发生'],
  ['对对对 快来', '快来'],
  ['嗯，在三楼', '在三楼'],
  ['是刚才的事', '刚才的事'],
  ['是不是真的？', undefined],
  ['不是，我问批示', undefined],
  ['1号为什么还没过', undefined],
])('hears in %s besides yes: %s', (said, told) => expect(besidesYes(said)).toBe(told))
