import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { base } from '../../../plugins/policy/fixture'
import { versionsIn } from '../../../plugins/policy/load'
import { adviceOn } from '.'

/** What is advised on the regulation when these parts of it are other ones. */
function advised(source: string): string[] {
  const versions = versionsIn({ ...base, ...parse(source) })
  return adviceOn(versions![0]).map(({ path, text }) => `${path.join('.')}：${text}`)
}

const rules = (list: string, ...all: string[]) =>
  `${list}: [${all.map((rule) => `{ ${rule}, clause: 一 }`).join(', ')}]`

const error = '{ severity: error, clause: 一 }'

const columns = (reminder = '') =>
  `columns: { news: { name: 动态, clause: 一, countBy: item, checks: { secrecy-mark: ${error}, personal-data: ${error} }, due: { every: friday, at: '17:00', clause: 一, reminders: [${reminder && `{ ${reminder} }`}] } } }
traits: []`

it.each<[string, string]>([
  [
    rules('points', 'on: submitted, value: 1', 'on: submitted, late: true, value: 2'),
    'points.1.value：迟交的得 2，按时的 1，两个写反了吗',
  ],
  [
    rules('points', 'on: submitted, value: 1', 'on: submitted, late: true, times: 2'),
    'points.1.times：迟交的乘 2，比按时的还多',
  ],
  [
    rules('points', 'on: submitted, value: 1', 'on: submitted, late: true, add: 2'),
    'points.1.add：迟交的另加 2，比按时的还多；要扣写负数',
  ],
  [
    rules(
      'points',
      'on: adopted, value: 1',
      'on: adopted, outlet: 省报, value: 2',
      'on: adopted, again: true, value: 3',
    ),
    'points.2：第2项和第3项的条件一样多，两项都合的时候只算先写的第2项；要都算的，另加写 add，倍数写 times',
  ],
  [
    rules('quotas', 'name: 甲, every: year, least: 12, met: 5000'),
    'quotas.0.met：一次 5000，是不是多写了',
  ],
  [
    `fees: { name: 稿酬, clause: 九, points: [{ on: adopted, value: 50, clause: 九 }], limits: [{ every: month, max: 0, clause: 九 }] }`,
    'fees.limits.0.max：至多计 0，一点也不计',
  ],
  [
    rules('stack', 'keep: highest, on: submitted, within: manuscript'),
    'stack.0：一篇只投稿（按时完成约稿）一次，没有可比的，这一条不起作用',
  ],
  [rules('points', 'on: submitted, value: -1'), 'points.0.value：投稿倒扣 1 分，是 1 分吗？写 1'],
  [rules('points', 'on: adopted, value: 3000'), 'points.0.value：一条（次） 3000，是不是多写了'],
  [
    rules('points', 'on: adopted, value: 3', 'on: adopted, trait: 综合, times: 0'),
    'points.1.times：乘 0 就不计分了',
  ],
  [
    rules('points', 'on: submitted, late: true, value: { of: lateHours, steps: [[1, 0.5]] }'),
    'points.0.value：迟交不到 1 小时的得 0 分；第一档是不是从 0 写起',
  ],
  [rules('limits', 'every: month, max: 0'), 'limits.0.max：至多计 0，一点也不计'],
  [
    rules('quotas', 'name: 甲, every: week, least: 100, met: 1'),
    'quotas.0.least：每周100，是不是多写了',
  ],
  [
    rules('quotas', 'name: 甲, every: month, least: 1, short: -1, carry: short'),
    'quotas.0.carry：差的加到下一期，每少一个扣一次：一直不报的，头一期差 1，第12期差到 12，扣 78 分',
  ],
  [
    rules(
      'quotas',
      'name: 甲, every: week, least: 1, met: 1',
      'name: 乙, every: year, count: met, quota: 甲, least: 53, met: 1',
    ),
    'quotas.1.least：一年多是 52 周，53 周有的年份没有',
  ],
  [
    rules(
      'quotas',
      'name: 甲, every: month, during: term, least: 1, met: 1',
      'name: 乙, every: year, count: met, quota: 甲, least: 11, met: 1',
    ),
    'quotas.1.least：除去假期，每年大约只有 10 个，要 11 个',
  ],
  [
    `${rules('limits', 'every: year, class: 学院, max: 5')}
${rules('awards', 'name: 先进, of: unit, least: 40')}`,
    'awards.0.least：学院类总分至多计 5 分，到不了 40 分',
  ],
  [
    `grounds: [{ name: 获奖, kind: bonus, clause: 一 }, { name: 瞒报, kind: penalty, clause: 一 }]
${rules('quotas', 'name: 无瞒报, every: year, count: adjusted, most: 0, zero: true')}`,
    'quotas.0.count：没有写 ground，凡是加减分（加分也算）都不许有；是只管其中的事由吗？写 ground: [瞒报]',
  ],
  [
    "signOffs: { clause: 一, from: '08:30', to: '18:00' }",
    'signOffs：没有一个栏目写了 signOff，用不到',
  ],
  [
    columns("workdaysBefore: 9, at: '16:00', say: count"),
    'columns.news.due.reminders.0.workdaysBefore：提前 9 个工作日，那时上一周的还没截止',
  ],
  [
    columns("at: '17:30', say: names"),
    'columns.news.due.reminders.0.at：截止（17:00）以后才提醒还没报的，是 17:00 以前吗',
  ],
  [
    `duty: { clause: 一, shifts: [{ name: 白天, from: '08:00', to: '12:00' }, { name: 夜间, from: '14:00', to: '08:00' }] }`,
    'duty.shifts：12:00到14:00没有人值班，是不是漏了一班',
  ],
  [
    `${columns()}\n${rules('quotas', 'name: 甲, every: week, least: 1, short: -1')}`,
    'quotas.0.every：寒暑假里也每周都要，没有就罚；可是“动态”只在学期里有截止',
  ],
  [
    `${columns().replace('every: friday', 'every: month, day: 5, during: term')}
${rules('quotas', 'name: 甲, every: month, least: 1, disqualify: true')}
${rules('awards', 'name: 先进, of: unit, except: [disqualified]')}`,
    'quotas.0.every：寒暑假里也每月都要，没有就罚',
  ],
])('%s', (source, expected) => {
  expect(advised(source).filter((line) => line.startsWith(expected))).toHaveLength(1)
})

it.each([
  rules('points', 'on: submitted, value: 1', 'on: submitted, late: true, value: -2'),
  rules('points', 'on: submitted, value: { of: lateHours, steps: [[0, 0.5], [24, 0]] }'),
  rules('quotas', 'name: 甲, every: year, least: 300, unmet: -1'),
  columns("workdaysBefore: 1, at: '18:00', say: names"),
  `${columns()}\n${rules('quotas', 'name: 甲, every: week, during: term, least: 1, short: -1')}`,
  `${columns()}\n${rules('quotas', 'name: 甲, every: month, least: 1, short: -1')}`,
  `${columns()}\n${rules('quotas', 'name: 甲, every: week, least: 1, met: 1')}`,
  columns("at: '17:00', say: result"),
  "duty: { clause: 一, shifts: [{ name: 全天, from: '08:00', to: '08:00' }] }",
])('nothing on %s', (source) => {
  const usual = new Set(advised('traits: []'))
  expect(
    advised(`${source}${source.includes('traits') ? '' : '\ntraits: []'}`).filter(
      (line) => !usual.has(line),
    ),
  ).toEqual([])
})
