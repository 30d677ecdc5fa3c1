import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { loadCalendar } from '../../../plugins/calendar'
import { base } from '../../../plugins/policy/fixture'
import { versionsIn } from '../../../plugins/policy/load'
import { caseFile, doubtsIn, readCases, runCase } from './policy-case'

const calendar = loadCalendar('data/calendar.yml')

const grounds = [
  { name: '获奖', kind: 'bonus', range: { from: 1, to: 5 }, clause: '一' },
  { name: '上级采用', kind: 'bonus', evidence: true, approver: '主任', clause: '一' },
  { name: '漏报', kind: 'penalty', clause: '一' },
]
const points = [
  ...base.points,
  { on: 'submitted', value: 1, clause: '一' },
  { on: 'adjusted', ground: '上级采用', value: 2, clause: '一' },
  { on: 'adjusted', ground: '漏报', value: -2, clause: '一' },
  { on: 'missed', value: -3, clause: '一' },
]

/** What a case of these entries does not come to, or why it cannot be tried. */
function run(entries: string, rest = 'period: 2024-03, points: { 甲: 0 }', more = {}): string[] {
  const [policy] = versionsIn({ ...base, grounds, points, ...more })!
  const content = parse(`{ name: 试, ${rest}, entries: [${entries}] }`)
  const read = caseFile.safeParse({ cases: [content] })
  if (!read.success) return read.error.issues.map(({ path }) => path.slice(2).join('.'))
  try {
    return runCase(read.data[0], () => policy, calendar)
  } catch (cause) {
    return [(cause as Error).message]
  }
}

const handedIn = '{ 投稿: 甲, 日期: 2024-03-04 }'
const adjusted = (rest: string) => `{ 加减分: 甲, 日期: 2024-03-04, ${rest} }`

/** What of a case of these entries the bot would not enter. */
function doubts(entries: string): string[] {
  const [policy] = versionsIn({ ...base, grounds, points })!
  const content = parse(`{ name: 试, period: 2024-03, entries: [${entries}] }`)
  const [one] = caseFile.parse({ cases: [content] })
  return doubtsIn(one, () => policy, calendar).map(({ index, text }) => `第${index + 1}条：${text}`)
}

it.each([
  [adjusted('事由: 获奖, 数: 6'), '第1条：“获奖”只能给1至5分'],
  [adjusted('事由: 获奖'), '第1条：“获奖”由编辑酌情给1至5分，请写明几分'],
  [adjusted('事由: 上级采用, 批准: 张'), '第1条：“上级采用”须有凭证，写 凭证: 文件号'],
  [adjusted('事由: 上级采用, 凭证: 甲'), '第1条：“上级采用”由主任批准，写 批准: 谁'],
  [
    adjusted('事由: 漏报, 数: 5'),
    '第1条：“漏报”按制度是2分，不用写几分；这里算了5次，几次写 次: 5',
  ],
  [
    '{ 投稿: 甲, 日期: 2024-03-04, 迟: 200, 次: 3 }',
    '第1条：“动态”截止以后只收 79 个小时，迟 200 小时的不收',
  ],
  [
    '{ 投稿: 甲, 栏目: 报告, 日期: 2024-03-04, 迟: 2 }',
    '第1条：“报告”没有截止时刻（due 的 every、at），没有迟交',
  ],
  [
    '{ 投稿: 甲, 栏目: 报告, 日期: 2024-03-04, 条: 5 }',
    '第1条：“报告”按篇计，条只能是 1；几篇写几次，或者写 次: 5',
  ],
  [
    `${handedIn}, { 采用: 1, 渠道: 省报, 日期: 2024-03-01 }`,
    '第2条：第1篇 2024-03-04 才投稿，不会早在 2024-03-01',
  ],
])('doubts %s, and reckons it', (entries, reason) => {
  expect(doubts(entries)).toEqual([reason])
  expect(run(entries, 'period: 2024-03')).toEqual([])
})

it.each([
  [adjusted('数: 5'), '第1条：没有事由的要写 数 和 条款'],
  [`${handedIn}, { 采用: 1, 渠道: 省报, 条: 2 }`, '第2条：第1篇只有1条，没有第2条'],
  [
    `${handedIn}, { 采用: [1, 2], 渠道: 省报 }`,
    expect.stringContaining('第2条：几篇合为一篇采用的'),
  ],
  ['{ 投稿: 甲, 日期: 2024-02-31 }', 'entries.0.日期'],
  ["{ 约稿: 甲, 日期: 2024-03-04, 截止: '2024-03-32' }", 'entries.0.截止'],
])('refuses %s', (entries, reason) => {
  expect(run(entries)).toEqual([reason])
})

it('takes what the bot would', () => {
  expect(
    run('{ 投稿: 甲, 日期: 2024-03-04, 迟: 70 }', 'period: 2024-03, points: { 甲: 1 }'),
  ).toEqual([])
  const given = adjusted('事由: 上级采用, 凭证: 报纸, 批准: 主任')
  expect(run(given, 'period: 2024-03, points: { 甲: 2 }')).toEqual([])
})

it.each([
  // Due on Fridays: of the week before when it came on a Monday, of its own on a Saturday.
  ['{ 投稿: 甲, 日期: 2024-03-11, 迟: 65 }', -1],
  ['{ 投稿: 甲, 日期: 2024-03-09, 迟: 20 }', -1],
  ['{ 投稿: 甲, 日期: 2024-03-11 }', -1],
])('a late manuscript is of the week it is for: %s', (entry, sum) => {
  const quotas = [
    { name: '周任务', every: 'week', count: 'submitted', least: 1, unmet: -1, clause: '一' },
  ]
  const rest = `period: 2024-03, asOf: 2024-03-18, points: { 甲: ${sum} }`
  const more = { quotas, points: base.points, inForce: '2024-03-04' }
  expect(run(entry, rest, more)).toEqual([])
})

it('takes several manuscripts for one piece, in equal parts or those that are said', () => {
  const both = `${handedIn}, { 投稿: 乙 }`
  const equal = `${both}, { 采用: [1, 2], 渠道: 省报, 合为一篇: true }`
  expect(run(equal, 'period: 2024-03, points: { 甲: 3.5, 乙: 3.5 }')).toEqual([])
  const said = `${both}, { 采用: [1, 2], 渠道: 省报, 合为一篇: { 甲: 4, 乙: 1 } }`
  expect(run(said, 'period: 2024-03, points: { 甲: 5, 乙: 2 }')).toEqual([])
  const few = `${both}, { 采用: [1, 2], 渠道: 省报, 合为一篇: { 甲: 5 } }`
  expect(run(few)).toEqual(['第3条：没有写“乙”多少分'])
})

it.each([
  [
    '分配',
    '{ 投稿: 甲, 日期: 2024-03-04 }, { 采用: 1, 渠道: 省报 }, { 合稿: 1, 分配: PARTS }',
    [3, 1.5, 1.5],
  ],
  [
    '合为一篇',
    '{ 投稿: 甲, 日期: 2024-03-04 }, { 投稿: 乙 }, { 投稿: 丙 }, { 采用: [1, 2, 3], 渠道: 省报, 合为一篇: PARTS }',
    [3.5, 2.25, 2.25],
  ],
])('takes percentages for %s, as the chat does', (_, entries, [first, second, third]) => {
  const written = entries.replace('PARTS', '{ 甲: 50%, 乙: 25%, 丙: 25% }')
  const points = `period: 2024-03, points: { 甲: ${first}, 乙: ${second}, 丙: ${third} }`
  expect(run(written, points)).toEqual([])
  expect(doubts(written)).toEqual([])
})

it('teaches how parts are written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cases-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'some.cases.yml')
  const entry = '{ 合稿: 1, 分配: { 甲: 一半, 乙: 50％ } }'
  writeFileSync(file, `cases:\n  - { name: 试, period: 2024-03, entries: [${entry}] }\n`)
  const told = /甲：应为分数，或“50%”这样的百分比，实际为 一半\n.*乙：.*实际为 50％，写 50%/
  expect(() => readCases(file)).toThrow(told)
})

it.each([
  ['2024-2025学年第一学期', []],
  ['2024-2025学年', []],
  ['上学期', []],
  ['2001-2002学年', [expect.stringContaining('校历（data/calendar.yml）里没有 2001-2002学年')]],
  ['第四十周', [expect.stringContaining('不是期间：第四十周；可以写 2024-03、2024年第一季度')]],
])('a period may be %s', (period, expected) => {
  const rest = `period: ${period}, asOf: 2025-03-01, points: { 甲: 1 }`
  expect(run('{ 投稿: 甲, 日期: 2024-10-08 }', rest)).toEqual(expected)
})

it.each([
  // One of two that are asked for, and none.
  ['第六周', -2],
  ['第七周', -6],
])('a period may be a week of the semester: %s', (period, sum) => {
  const quotas = [{ name: '周任务', every: 'week', least: 2, short: -3, clause: '一' }]
  const rest = `period: ${period}, points: { 甲: ${sum} }`
  expect(run('{ 投稿: 甲, 日期: 2024-10-08 }', rest, { quotas })).toEqual([])
})

it.each([
  // Of each item: 5 + 1 + 1 for the first, 5 for the second.
  ['item', '{ 采用: 1, 渠道: 市报, 条: 1 }, { 采用: 1, 渠道: 厅报, 条: 1 }', 14],
  ['manuscript', '{ 采用: 1, 渠道: 市报 }, { 采用: 1, 渠道: 厅报 }', 14],
])('gives what is not the highest a fixed number of points, within an %s', (within, more, sum) => {
  const stack = [{ keep: 'highest', each: 1, on: 'adopted', within, clause: '一' }]
  const outlets = [...base.outlets, { name: '厅报', tier: '市级' }]
  const entries = `{ 投稿: 甲, 日期: 2024-03-04, 条: 2 }, { 采用: 1, 渠道: 省报 }, ${more}`
  expect(run(entries, `period: 2024-03, points: { 甲: ${sum} }`, { stack, outlets })).toEqual([])
})

it('shares what is fixed as all of a merged piece is', () => {
  const stack = [{ keep: 'highest', each: 1, on: 'adopted', within: 'manuscript', clause: '一' }]
  const entries = `${handedIn}, { 投稿: 乙 }, { 采用: 1, 渠道: 省报 },
    { 采用: [1, 2], 渠道: 市报, 合为一篇: true }`
  // 甲: 1 + 5 + half of 1; 乙: 1 + half of 5, its only adoption.
  expect(run(entries, 'period: 2024-03, points: { 甲: 6.5, 乙: 3.5 }', { stack })).toEqual([])
})

it('holds penalties of several kinds together under one limit', () => {
  const except = { ground: ['获奖', '上级采用'] }
  const limits = [
    { every: 'year', on: ['missed', 'adjusted'], except, min: -4, name: '扣分', clause: '一' },
  ]
  const entries = `{ 约稿: 甲, 日期: 2024-03-01, 截止: 2024-03-05 }, ${adjusted('事由: 漏报')},
    ${adjusted('事由: 获奖, 数: 5')}`
  expect(run(entries, 'period: 2024, points: { 甲: 1 }', { limits })).toEqual([])
})
