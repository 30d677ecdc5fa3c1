import { expect, it } from 'vitest'
import { loadRegulation } from '../policy'
import { contentsAsked, contentsText } from './contents'

const policies = ['xpu-2021', 'alashan-2024'].map((id) => {
  return loadRegulation(`data/policies/${id}.yml`).at('2026-12-01')
})

it.each(policies)('$id lists what may be reported, an example each', (policy) => {
  const lines = contentsText(policy).split('\n')
  expect(lines).toHaveLength(policy.contents.length + 2)
  expect(lines.length).toBeLessThanOrEqual(12)
  policy.contents.forEach(({ text, example }, index) => {
    expect(contentsAsked(policy, `内容 ${index + 1}`)).toContain(`${text}〔`)
    expect(contentsAsked(policy, `内容${index + 1}`)).toContain(`例：${example!}`)
  })
})

it.each([
  ['内容', '可以报这些内容'],
  ['报送内容', '可以报这些内容'],
  ['内容 第二类', '例：5月12日'],
  ['内容 9', '内容只有1至8'],
  ['内容 什么', '内容只有1至8'],
  ['微博', undefined],
])('hears /制度 %s', (words, text) => {
  const answer = contentsAsked(policies[0], words)
  if (text === undefined) expect(answer).toBeUndefined()
  else expect(answer).toContain(text)
})

it('says so when a regulation lists nothing', () => {
  expect(contentsAsked({ ...policies[0], contents: [] }, '内容 1')).toContain('没有列出')
})
