import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadRoster, Roster } from '../../roster'
import { readAdjusting } from './adjust-said'

const roster = new Roster(loadRoster('data/roster.example.yml'))

beforeEach(() => vi.setSystemTime('2021-06-03T02:00:00Z'))
afterEach(() => vi.useRealTimers())

it.each([
  ['给团委加2分', { kind: 'bonus', unit: '团委', points: '2', why: '' }],
  [
    '图书馆加2分 协助办公室组织信息员培训',
    { kind: 'bonus', unit: '图书馆', points: '2', why: '协助办公室组织信息员培训' },
  ],
  [
    '团委5月加两分，依据党政办字5号文',
    { unit: '团委', points: '2', day: '2021-05-31', why: '依据党政办字5号文' },
  ],
  ['帮我给教务处扣1.5分 重复报送', { kind: 'penalty', points: '1.5', why: '重复报送' }],
  [
    '扣团委0.5分，周报迟了，依据三（二）1',
    { kind: 'penalty', unit: '团委', points: '0.5', why: '周报迟了，依据三（二）1' },
  ],
  ['给团委加2分 依据院长批示', { unit: '团委', why: '依据院长批示' }],
  ['教务处昨天扣三分', { kind: 'penalty', points: '3', day: '2021-06-02' }],
])('%s', (said, expected) => expect(readAdjusting(said, roster)).toMatchObject(expected))

it.each([
  '团委能加2分吗',
  '教务处为什么扣2分',
  '教务处怎么加了2分',
  '给张三加2分',
  '教务处采用加了几分',
  '教务处的头条应该加30分不是20分吗',
])('%s asks for no points', (said) => expect(readAdjusting(said, roster)).toBeUndefined())
