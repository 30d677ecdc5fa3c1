import { expect, it } from 'vitest'
import { loadRegulation } from '../policy'
import { isSigned, triesOf } from './tries'

const [xpu, alashan] = ['xpu-2021', 'alashan-2024'].map((id) =>
  loadRegulation(`data/policies/${id}.yml`).at('2024-06-03'),
)

it('offers what the regulation knows of', () => {
  expect(triesOf(xpu, 'editor')).toContain('/采用 1 第1条 头条')
  expect(triesOf(alashan, 'editor')).toContain('/采用 1 新闻媒体')
  expect(triesOf({ ...alashan, outlets: [] }, 'editor').join()).not.toContain('/采用 1')
  expect(triesOf(xpu, 'officer')).not.toContain('/进度')
  expect(triesOf(alashan, 'officer')).toContain('/进度')
  expect([xpu, alashan].map((each) => triesOf(each, 'leader')[0])).toEqual(['/积分 本月', '/待签'])
  expect([xpu, alashan].map(isSigned)).toEqual([false, true])
})
