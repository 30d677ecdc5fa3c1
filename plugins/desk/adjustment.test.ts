import { describe, expect, it } from 'vitest'
import type { PointRule, Value } from '../policy'
import { readAdjustment } from './adjustment'
import { Said } from '../chat'

const ground = (name: string, more = {}) => ({ name, aliases: [], clause: '六', ...more })
const rule = (name: string, value: Value) =>
  ({ on: 'adjusted', ground: [name], per: 'manuscript', value, of: [], share: 'split' }) as unknown
const policy = {
  grounds: [
    ground('协助', { aliases: ['协助调研'] }),
    ground('虚报'),
    ground('通报', {}),
    ground('阅读量'),
    ground('获奖', { evidence: true }),
  ],
  points: [
    rule('协助', { from: 200, to: 500 }),
    rule('虚报', -3000),
    rule('通报', { from: -500, to: -100 }),
    rule('阅读量', { of: 'amount', steps: [[200_000, 100]] }),
    rule('获奖', 300),
  ] as PointRule[],
}

const read = (text: string, direction: 1 | -1 = 1) =>
  readAdjustment(new Said(text), policy, direction)

describe('a ground of the policy', () => {
  it.each([
    ['协助 3 协助完成调研报告', 1, { ground: '协助', amount: 300, reason: '协助完成调研报告' }],
    ['协助调研 2.5分', 1, { ground: '协助', amount: 250, reason: '' }],
    ['虚报 人数与实际不符', -1, { ground: '虚报', reason: '人数与实际不符' }],
    ['虚报 2 两处不符', -1, { ground: '虚报', amount: 200, reason: '两处不符' }],
    ['通报 3 迟到', -1, { ground: '通报', amount: -300, reason: '迟到' }],
    ['阅读量 2500', 1, { ground: '阅读量', amount: 250_000, reason: '' }],
    [
      '获奖 全国一等奖 证明：教高函〔2021〕3号',
      1,
      { ground: '获奖', reason: '全国一等奖', evidence: '教高函〔2021〕3号' },
    ],
    [
      '获奖 一等奖 https://example.edu.cn/1',
      1,
      { ground: '获奖', reason: '一等奖', evidence: 'https://example.edu.cn/1' },
    ],
  ] as const)('%s', (text, direction, expected) => {
    expect(read(text, direction)).toEqual(expected)
  })

  it.each([
    ['协助 完成调研', 1, 'amount', ['协助', '2', '5']],
    ['协助 6 完成调研', 1, 'range', ['协助', '2', '5']],
    ['协助 3', -1, 'sign', ['协助', '加分']],
    ['虚报', 1, 'sign', ['虚报', '扣分']],
    ['阅读量 很多', 1, 'size', ['阅读量']],
    ['获奖 一等奖', 1, 'evidence', ['获奖']],
  ] as const)('%s: %s is told %s', (text, direction, flaw, params) => {
    expect(read(text, direction)).toEqual({ flaw, params })
  })
})

describe('a decision of the editor', () => {
  it.each([
    ['5 承办现场会 依据四（三）', 1, { amount: 500, reason: '承办现场会', clause: '四（三）' }],
    ['5分，承办现场会〔四（三）〕', 1, { amount: 500, reason: '承办现场会', clause: '四（三）' }],
    ['2 重复报送 依据：五（一）', -1, { amount: -200, reason: '重复报送', clause: '五（一）' }],
  ] as const)('%s', (text, direction, expected) => {
    expect(read(text, direction)).toEqual(expected)
  })

  it.each([
    ['5 承办现场会', 'decision'],
    ['承办现场会 依据四（三）', 'decision'],
    ['5 依据四（三）', 'reason'],
  ])('%s is told %s', (text, flaw) => {
    expect(read(text)).toEqual({ flaw, params: [] })
  })
})
