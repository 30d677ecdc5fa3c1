import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCalendar } from '../../../plugins/calendar'
import { loadRegulation } from '../../../plugins/policy'
import { caseFile, doubtsIn, type PolicyCase, readCases, runCase, strangersIn } from './policy-case'

const calendar = loadCalendar('data/calendar.yml')

const files = readdirSync('data/policies', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cases.yml'))
  .map((file) => join('data/policies', file))

describe.each(files)('%s', (file) => {
  const regulation = loadRegulation(file.replace('.cases.yml', '.yml'))

  it.each(readCases(file).map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(runCase(one, regulation.at, calendar)).toEqual([])
  })
})

it('finds what a case does not come to', () => {
  const { at } = loadRegulation('data/policies/xpu-2021.yml')
  const [one] = readCases('data/policies/xpu-2021.cases.yml')
  const wrong = { ...one, points: { ...one.points, 理学院: 2 }, because: { 党政办公室: [] } }
  expect(runCase(wrong, at)).toEqual([
    '理学院分应为 2，实为 1',
    '党政办公室的明细应为\n  没有\n实为\n  投稿1条×1分＝1分〔四（一）〕',
  ])
})

it('compares fees by unit', () => {
  const file = 'data/policies/examples/23-hospitals'
  const { at } = loadRegulation(`${file}.yml`)
  const one = readCases(`${file}.cases.yml`).find(({ fees }) => fees)!
  expect(runCase({ ...one, fees: { 二医院: 5 } }, at)).toEqual([
    '二医院稿酬应为 5，实为 0',
    '一医院稿酬应为 0，实为 220',
  ])
  const without = () => ({ ...at(''), fees: undefined })
  expect(runCase(one, without)).toEqual(['制度里没有 fees'])
})

it.each([
  [-2, '第1条：“虚报”的数要大于 0，扣分的事由写几就是扣几'],
  [0, '第1条：“虚报”的数要大于 0，扣分的事由写几就是扣几'],
])('a number of a penalty is never below one: %s', (数, message) => {
  const { at } = loadRegulation('data/policies/examples/11-guangdong.yml')
  expect(() => runCase(adjusting({ 加减分: '广州局', 事由: '虚报', 数 }), at)).toThrow(message)
})

it('what a penalty without a value of its own takes is what is written', () => {
  const { at } = loadRegulation('data/policies/examples/11-guangdong.yml')
  const [ground] = at('').grounds.filter(({ kind }) => kind === 'penalty')
  const points = at('').points.filter(({ on }) => on !== 'adjusted')
  const one = adjusting({ 加减分: '广州局', 事由: ground.name, 数: 3 })
  const grounds = [{ ...ground, range: { from: 100, to: 500 } }]
  expect(runCase(one, () => ({ ...at(''), grounds, points, quotas: [], limits: [] }))).toEqual([
    '广州局分应为 0，实为 －3',
  ])
})

it('what is only written down is nothing, and a fixed value counts once', () => {
  const { at } = loadRegulation('data/policies/examples/11-guangdong.yml')
  const points = at('').points.filter(({ on }) => on !== 'adjusted')
  const bare = { ...at(''), points, quotas: [], limits: [] }
  const told = { 加减分: '广州局', 事由: '虚报' }
  expect(runCase(adjusting(told), () => bare)).toEqual([])
  expect(runCase(adjusting({ ...told, 数: 30 }), at)).toEqual(['广州局分应为 0，实为 －30'])
})

it.each([
  [{ 教务处: 20, 党政办公室: 30 }, '各单位合计50分，这篇稿件共1分，多49分'],
  [{ 教务处: 0.5, 理学院: 0.5 }, '这篇稿件是党政办公室报送的'],
  [['教务处', '党政办公室'], '制度要求按实际情况分配，请写明各得多少'],
])('shares that the command would not take are told: %j', (分配, message) => {
  const { at } = loadRegulation('data/policies/xpu-2021.yml')
  const entries = [
    { 投稿: '党政办公室', 栏目: 'website', 日期: '2021-05-21' },
    { 合稿: 1, 分配 },
  ]
  const [one] = caseFile.parse({ cases: [{ name: '试', period: '2021-05', entries }] })
  expect(doubtsIn(one, at)).toEqual([{ index: 1, text: expect.stringContaining(message) }])
})

it('names what the regulation has not, and units that stand nowhere', () => {
  const { at } = loadRegulation('data/policies/xpu-2021.yml')
  const [one] = readCases('data/policies/xpu-2021.cases.yml')
  const wrong = { ...one, awards: { 先进: [] }, assessed: { 考核: {} } }
  expect(runCase(wrong, at)).toEqual(['制度里没有奖项 先进', '制度里没有折算 考核'])
  const units = { 理学院: { class: '学院' } }
  const entries = adjusting({ 加减分: '工学院', 数: 1 }).entries
  expect(
    strangersIn({ ...one, units, entries, points: { 理学院: 1, 文学院: 2 }, because: {} }),
  ).toEqual(['工学院', '文学院'])
})

/** A case of one adjustment, expected to come to nothing. */
function adjusting(entry: Record<string, unknown>): PolicyCase {
  const content = {
    cases: [
      { name: '试', period: '2010-09', entries: [{ ...entry, 日期: '2010-09-01' }], points: {} },
    ],
  }
  return caseFile.parse(content)[0]
}
