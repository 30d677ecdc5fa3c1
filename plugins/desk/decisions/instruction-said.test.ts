import { expect, it } from 'vitest'
import { readInstructionWords } from './instruction-said'

it.each([
  ['已办结，方案已经交给院长', { kind: 'report', answer: '方案已经交给院长' }],
  ['批示的事办完了，名单报人事处了', { kind: 'report', answer: '名单报人事处了' }],
  [
    '报告，批示3已经落实好了：三处隐患全部整改',
    { kind: 'report', no: 3, answer: '三处隐患全部整改' },
  ],
  ['院长的批示我们办好了，材料放您桌上', { kind: 'report', answer: '材料放您桌上' }],
  ['自查做完了，报告已经交了', { kind: 'report', answer: '报告已经交了' }],
  ['可以，办结吧', { kind: 'conclude' }],
  ['同意办结', { kind: 'conclude' }],
  ['批示2办结', { kind: 'conclude', no: 2 }],
  ['好的，批示2可以办结了', { kind: 'conclude', no: 2 }],
  ['转教务处，下周五前', { kind: 'pass', words: '转 教务处，下周五前' }],
  ['交给学工处和保卫处', { kind: 'pass', words: '转 学工处和保卫处' }],
  ['周院长批示：请教务处尽快拿出方案', { kind: 'enter', words: '周院长 “请教务处尽快拿出方案”' }],
  [
    '批示：请后勤处一周内拿出改造方案',
    { kind: 'enter', isOwn: true, words: '“请后勤处一周内拿出改造方案”' },
  ],
  ['我批示一下，责成教务处查清原因', { kind: 'enter', isOwn: true, words: '“责成教务处查清原因”' }],
  [
    '批示：请拿出方案，转教务处 6月10日前',
    { kind: 'enter', isOwn: true, words: '“请拿出方案” 转教务处 6月10日前' },
  ],
  ['孟书记刚才批示说，食堂要再查一遍', { kind: 'enter', words: '孟书记 “食堂要再查一遍”' }],
])('%s', (text, words) => expect(readInstructionWords(text)).toEqual(words))

it.each([
  '批示办完了吗，院长在问',
  '批示 3 请一周内拿出方案',
  '批示：还有几件没办',
  '办结率多少',
  '还没办完，下周再报',
  '5月30日，学院办完了手续，方便了学生。怎么报？',
  '周院长批示了什么',
  '转 3号稿件',
  '会议办完了',
  '谁办结的',
])('%s is something else', (text) => expect(readInstructionWords(text)).toBeUndefined())
