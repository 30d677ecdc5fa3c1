import { expect, it } from 'vitest'
import { inFull } from './called'

const bodies = ['学院办公室值班室', '学院办公室', '教育厅', '县教育局', '市教育局']

it.each([
  ['值班室', '学院办公室值班室'],
  ['办公室', '学院办公室'],
  ['教育局', '教育局'],
  ['教育厅', '教育厅'],
  ['室', '室'],
  ['张院长', '张院长'],
])('%s is %s', (said, expected) => expect(inFull(bodies, said)).toBe(expected))
