import { expect, it } from 'vitest'
import { loadRegulation } from '../policy'
import { write } from './fixture'

const head = `id: x
title: 办法
school: 某校
inForce: 2024-01-01
office: { name: 办公室 }
contents: []
columns:
  news: { name: 动态, clause: 一, countBy: item, checks: {} }
`

/** A file's points, of one rule. */
function rule(source: string): string {
  return `points:\n  - { ${source}, clause: 一 }`
}

it.each([
  ['points:\n  - { on: submitted, value:2, clause: 一 }', /第10行 .*冒号后要空一格：value: 2/],
  ['points:\n  - on: submitted\n    value:2\n    clause: 一', /第11行 冒号后要空一格：value: 2/],
  ['points:\n  - on: submitted\n    clause: 一\n    value:2', /第12行 冒号后要空一格：value: 2/],
  ['points:\n  - { on: submitted, value：2, clause: 一 }', /冒号要用半角，后面空一格：value: 2/],
  [
    'points: []\noutlets:\n  - { name: 省报, clause: 二 }',
    /第11行 outlets.*采用渠道不写条款，clause 写在用到它的规则上/,
  ],
  [
    'points:\n  - { on: submitted, value: { by: column, news: 1, clause: 一 }, clause: 一 }',
    /points\.第1项\.value\.clause：条款写在这一条规则上，和 value 并列，不写在表里/,
  ],
  ['points: []\nvalu: 2', /valu：没有这一项，是否写错了/],
  ['points: []\nquota: []', /第10行 quota：没有这一项，是不是 quotas？$/],
  [
    'points: []\nlimits:\n  - { name: 任务, every: month, least: 2, short: -1, clause: 一 }',
    /第11行 limits\.第1项：这是任务，写在 quotas 下$/,
  ],
  [rule('on: 投稿, value: 1'), /on：应为 .*，实际为 投稿，写 submitted$/],
  [rule('on: submitted, value: ３'), /value：应为数，实际为 ３，写 3（数字、负号用半角）$/],
  [rule('on: submitted, value: −20'), /value：应为数，实际为 −20，写 -20（数字、负号用半角）$/],
  [rule('on: submitted, value: 3分'), /value：应为数，实际为 3分，写 3$/],
  [
    rule('on: adjusted, value: { of: amount, steps: [5] }'),
    /value\.steps\.第1项：应为\[数, 数\] 这样的一对，实际为 5$/,
  ],
  [
    'points: []\nassessment:\n  - { name: 考核, weight: 5%, clause: 一 }',
    /weight：应为数，实际为 5%，写 0\.05（比例写小数）$/,
  ],
  ['points: []\ntiers: 【省级, 市级】', /tiers：应为列表，实际为 .*，写 半角的方括号 \[ \]$/],
  [
    `points: []\nquotas:\n  - { name: 任务, every: month, column: 动态, least: 1, met: 1, clause: 一 }`,
    /column：没有栏目 动态，写它的英文键 news$/,
  ],
  [rule('on: submitted, value: 2, value: 3'), /第10行 value 写了两次，前一处在第10行$/],
  // What breaks the whole file is told once, by its mark.
  ['points:\n\t- { on: submitted }\n\t- { on: adopted }', /第10行 缩进要用空格，不能用制表符$/],
  ['points:\n  -{ on: submitted, value: 1 }\n  - { on: a }\n', /第10行 - 后面要空一格$/],
  ['points:\n  - ｛ on: submitted, value: 1 ｝', /第10行 ｛ 要用半角：\{$/],
  [rule('on: submitted， value: 1'), /第10行 ， 要用半角：,$/],
  ['points：\n  - { on: submitted, value: 1 }', /第9行 冒号要用半角，后面空一格$/],
  [`${rule('on: submitted, value: 1')}#注`, /第10行 # 前面要空一格$/],
  [
    `${rule('on: submitted, value: 1')}\n   - { on: adopted }`,
    /第11行 这一行前面空了 3 格，上一行 2 格/,
  ],
  ['points:\n  - { on: submitted, value: - 1 }', /第10行 负号后面不空格，如 -1$/],
  ['notes: 办法: 试行\npoints: []', /第9行 值里有冒号的，整个加引号$/],
  ['任务: []\npoints: []', /第9行 任务：没有这一项，是不是 quotas？$/],
  ['稿费: []\npoints: []', /第9行 稿费：没有这一项，是不是 fees？$/],
])('teaches: %j', (source, message) => {
  expect(() => loadRegulation(write(head + source))).toThrow(message)
})

it('takes a regulation without outlets', () => {
  const source = `${head}points:\n  - { on: submitted, value: 2, clause: 一 }\n`
  expect(loadRegulation(write(source)).at('2024-05-01').outlets).toEqual([])
})

it('takes a clause that looks like a number', () => {
  const source = `${head}points:\n  - { on: submitted, value: 2, clause: 3 }\n`
  expect(loadRegulation(write(source)).at('').points[0].clause).toBe('3')
})

it.each([
  ['inForce: 2024-3-5', /inForce：.*实际为 2024-3-5，写 2024-03-05/],
  ['inForce: 2025-02-30', /inForce：.*实际为 2025-02-30，2025年2月只有28天$/],
  ['inForce: 2024年13月5日', /inForce：.*实际为 2024年13月5日$/],
])('says what day is meant: %s', (line, message) => {
  const source = `${head.replace('inForce: 2024-01-01', line)}points: []\n`
  expect(() => loadRegulation(write(source))).toThrow(message)
})

it.each([
  ['9:00', "，写 '09:00'"],
  ['09：00', "，写 '09:00'"],
  ['下午5点半', "，写 '17:30'"],
  ['‘17:00’', "，写 '17:00'"],
  ['5点', ''],
  ['24:00', ''],
])('says what time is meant: %s', (at, instead) => {
  const source = `${head}points: []\ncommissions: { clause: 一, at: ${at}, reminders: [] }\n`
  const told = `commissions.at：应为 HH:mm 的时间，实际为 ${at}${instead}`
  expect(() => loadRegulation(write(source))).toThrow(new RegExp(`${told}$`, 'm'))
})
