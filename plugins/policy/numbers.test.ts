import { expect, it } from 'vitest'
import { faults, faultsOf } from './fixture'

const month = 'name: 月任务, every: month, least: 4, unmet: -1'
const inTerm = 'name: 月任务, every: month, during: term, least: 4, unmet: -1'
const week = 'name: 周任务, every: week, during: term, least: 1, unmet: -1'

const counting = (every: string, least: number, quota = '月任务') =>
  `name: 总, every: ${every}, count: met, quota: ${quota}, least: ${least}, met: 1`

it.each<[string[], string[]]>([
  [
    ['name: 甲, every: week, least: 1000000'],
    ['least：1000000 太多了，谁也报不了这么多，是不是多写了'],
  ],
  [['name: 甲, every: week, least: -1'], ['least：数的不会少于 0，是 1 吗？写 1']],
  [['name: 甲, every: year, count: late, most: -2'], ['most：数的不会少于 0，是 2 吗？写 2']],
  [
    ['name: 甲, every: year, least: { by: class, 学院: -3 }'],
    ['least.学院：数的不会少于 0，是 3 吗？写 3'],
  ],
  [['name: 甲, every: year, count: points, least: -5'], []],
  [[month, counting('year', 12)], []],
  [[inTerm, counting('year', 12)], ['least：一期里至多有 11 个，怎么也完不成']],
  [[inTerm, counting('year', 10)], []],
  [[inTerm, counting('term', 7)], ['least：一期里至多有 6 个，怎么也完不成']],
  [[week, counting('year', 53, '周任务')], ['least：一期里至多有 48 个，怎么也完不成']],
])('tasks %j', (rules, expected) => {
  expect(faults('quotas', ...rules)).toEqual(expected)
})

const award = (rest: string) => `awards: [{ name: 先进, of: unit, clause: 一, ${rest} }]`
const limits = (...rules: string[]) =>
  `limits: [${rules.map((rule) => `{ ${rule}, clause: 一 }`).join(', ')}]`

it.each<[string, string[]]>([
  [`${limits('every: month, max: 5')}\n${award('least: 60')}`, []],
  [
    `${limits('every: month, max: 5')}\n${award('least: 61')}`,
    [expect.stringContaining('总分至多计 60 分，谁也到不了 61 分')],
  ],
  [
    `${limits('every: year, max: { by: class, 学院: 5 }')}\n${award('class: 学院, least: 40')}`,
    [expect.stringContaining('学院类总分至多计 5 分，谁也到不了 40 分')],
  ],
  [
    `${limits('every: year, class: 学院, max: 5')}\n${award('top: { 学院: 1, 机关: 1 }, least: 40')}`,
    [expect.stringContaining('学院类总分至多计 5 分')],
  ],
  [`${limits('every: year, class: 学院, max: 5')}\n${award('class: 机关, least: 40')}`, []],
  [
    `${limits('every: year, on: adopted, max: 5', 'every: year, on: adjusted, max: 10')}\n${award('least: 16')}`,
    [expect.stringContaining('总分至多计 15 分，谁也到不了 16 分')],
  ],
  [
    `${limits('every: year, on: [adopted, adjusted], max: 5')}\n${award('least: 6')}`,
    [expect.stringContaining('总分至多计 5 分，谁也到不了 6 分')],
  ],
  [`${limits('every: year, on: adopted, max: 5')}\n${award('least: 16')}`, []],
  [
    `${limits('every: quarter, on: adopted, max: 5')}
quotas: [{ name: 甲, every: year, count: points, on: adopted, least: 21, met: 1, clause: 一 }]
${award('except: [甲]')}`,
    [expect.stringContaining('至多计 20 分，怎么也完不成')],
  ],
  [
    `${limits('every: year, on: adopted, max: 5', 'every: year, on: adjusted, max: 5')}
quotas: [{ name: 甲, every: year, count: points, least: 11, met: 1, clause: 一 }]`,
    [expect.stringContaining('至多计 10 分，怎么也完不成')],
  ],
  [
    `${limits('every: year, max: 5')}
quotas: [{ name: 甲, every: year, count: points, least: 11, met: 1, clause: 一 }]`,
    [],
  ],
  [`${limits('every: year, max: 5')}\n${award('every: month, least: 40')}`, []],
  [award('every: week'), [expect.stringContaining('应为 month、quarter、half-year、year、term')]],
])('%s', (source, expected) => {
  expect(faultsOf(source)).toEqual(expected)
})

it.each<[string, string[]]>([
  ['share: { by: equal, clause: 一 }', []],
  ['share: { lead: 0.6, clause: 一 }', []],
  [
    'share: { lead: 1, clause: 一 }',
    [expect.stringContaining('share.lead：应为 0 和 1 之间的小数，如 0.5 是一半')],
  ],
  ['share: { lead: 60%, clause: 一 }', [expect.stringContaining('写 0.6（比例写小数）')]],
  ...['share: { clause: 一 }', 'share: { by: equal, lead: 0.5, clause: 一 }'].map(
    (source): [string, string[]] => [
      source,
      [expect.stringContaining('by（equal 平分、manual 由编辑分）和 lead（主报得几成）要写一个')],
    ],
  ),
])('%s', (source, expected) => {
  expect(faultsOf(source)).toEqual(expected)
})
