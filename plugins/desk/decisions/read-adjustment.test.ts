import { expect, it } from 'vitest'
import { Said } from '../../chat'
import type { Ground } from '../../policy'
import { readAdjustment } from './read-adjustment'

const grounds: Ground[] = [
  { name: '协助', kind: 'bonus', aliases: ['协助调研'], clause: '六' },
  { name: '获奖', kind: 'bonus', aliases: [], clause: '六' },
]

it.each([
  ['协助 3 协助完成调研报告', { ground: '协助', size: 300, reason: '协助完成调研报告' }],
  ['协助调研 2.5分', { ground: '协助', size: 250, reason: '' }],
  ['协助 完成调研', { ground: '协助', reason: '完成调研' }],
  [
    '获奖 全国一等奖 证明：教高函〔2021〕3号',
    { ground: '获奖', reason: '全国一等奖', evidence: '教高函〔2021〕3号' },
  ],
  [
    '获奖 一等奖 https://example.edu.cn/1',
    { ground: '获奖', reason: '一等奖', evidence: 'https://example.edu.cn/1' },
  ],
  [
    '协助 3 完成调研 批准：张院长',
    { ground: '协助', size: 300, reason: '完成调研', approvedBy: '张院长' },
  ],
  [
    '协助 3 完成调研 苏主任批准了',
    { ground: '协助', size: 300, reason: '完成调研', approvedBy: '苏主任' },
  ],
  ['协助 3 经分管领导批准', { ground: '协助', size: 300, reason: '', approvedBy: '分管领导' }],
  ['5 承办现场会 依据四（三）', { size: 500, reason: '承办现场会', clause: '四（三）' }],
  ['5分，承办现场会〔四（三）〕', { size: 500, reason: '承办现场会', clause: '四（三）' }],
  ['2 重复报送 依据：五（一）', { size: 200, reason: '重复报送', clause: '五（一）' }],
  [
    '-5 重复报送 依据五（一）',
    { size: 500, saidKind: 'penalty', reason: '重复报送', clause: '五（一）' },
  ],
  ['工作配合得好 1.5分 依据主任口头', { size: 150, reason: '工作配合得好', clause: '主任口头' }],
  ['承办现场会 依据四（三）', { reason: '承办现场会', clause: '四（三）' }],
])('%s', (words, expected) => {
  expect(readAdjustment(new Said(words), grounds)).toEqual(expected)
})
