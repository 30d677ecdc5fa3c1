import { expect, it } from 'vitest'
import { isStop, wishOf } from './publication-wish'

it.each([
  ['先别公示', 'hold'],
  ['今天先不要公示啊', 'hold'],
  ['公示先停一下', 'hold'],
  ['5月的公示推迟两天', 'hold'],
  ['别急着公示', 'hold'],
  ['取消今天的公示', 'hold'],
  ['可以公示了', 'release'],
  ['恢复公示吧', 'release'],
  ['公示发吧', 'release'],
  ['公示吧', 'release'],
  ['公示上月', 'release'],
  ['公示一下5月的', 'release'],
  ['把上个月的积分公示一下', 'release'],
  ['5月积分榜发群里', 'post'],
  ['把积分榜发到群里', 'post'],
  ['排名贴群里吧', 'post'],
  ['这个月积分榜往群里发一下', 'post'],
  ['在群里发一下本月积分榜', 'post'],
  ['5月的照常公示', 'release'],
  ['公示错了，撤回来', 'recall'],
  ['把公示撤了', 'recall'],
  ['公示的分不对', 'recall'],
  ['什么时候公示', undefined],
  ['今天公示吗', undefined],
  ['公示了没有', undefined],
  ['先别发', undefined],
  ['请各单位对照公示内容认真核对本月的信息报送情况后再签字', undefined],
])('%s wishes %s', (said, wish) => expect(wishOf(said)).toBe(wish))

it.each([
  ['先别发', true],
  ['等一下', true],
  ['先等等再说', true],
  ['不要发到群里', true],
  ['别急', true],
  ['不是这份', false],
  ['发吧', false],
])('%s stops what is about to be sent: %s', (said, is) => expect(isStop(said)).toBe(is))
