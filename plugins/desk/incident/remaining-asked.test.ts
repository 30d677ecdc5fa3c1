import { expect, it } from 'vitest'
import { leftAsked } from './remaining-asked'

it.each([
  ['书面报告什么时候要交', 'written'],
  ['书面的谁写 几点前', 'written'],
  ['首报啥时候交啊', 'written'],
  ['书面报告怎么写', 'written'],
  ['值班信息几点前', 'written'],
  ['书面材料怎么弄', 'written'],
  ['接下来该我干啥', 'all'],
  ['还差什么', 'all'],
  ['现在还缺哪几步', 'all'],
  ['现在该谁做什么', 'all'],
  ['下一步谁打电话', 'all'],
  ['轮到谁了', 'all'],
  ['还要报给谁', 'all'],
  ['还有谁没通知到', 'all'],
  ['还有多久', 'all'],
  ['最晚几点报完', 'all'],
  ['周报几点截止', undefined],
  ['还差几篇', undefined],
  ['还差谁没交稿', undefined],
  ['谁没交', undefined],
  ['综合信息什么时候报', undefined],
  ['现在谁在现场', undefined],
  ['家长几点到', undefined],
  ['已经写了书面报告', undefined],
])('%s', (said, expected) => expect(leftAsked(said)).toBe(expected))
