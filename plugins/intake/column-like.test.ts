import { expect, it } from 'vitest'
import { loadRegulation } from '../policy'
import { columnLike } from './column'

const policy = loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21')

it.each([
  ['网站信', '教育厅网站信息'],
  ['厅微博', '教育厅微博信息'],
  ['教育厅', undefined],
  ['站', undefined],
  ['视频', undefined],
])('%s is part of the name of %s', (said, expected) => {
  expect(columnLike(policy, said)?.name).toBe(expected)
})
