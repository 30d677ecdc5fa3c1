import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { base } from '../../plugins/policy/fixture'
import { versionsIn } from '../../plugins/policy/load'
import { explainVersions, sectionsOf } from './explain'
import { draftExplanation } from './explain-word'

/** The regulation with these parts of it, as versions. */
const versions = (source: string) => versionsIn({ ...base, ...parse(source) })!

const rules = (list: string, ...all: string[]) =>
  `${list}: [${all.map((rule) => `{ ${rule}, clause: 一 }`).join(', ')}]`

it.each([
  [
    rules('points', 'on: submitted, value: { by: class, 学院: 2, else: 1 }'),
    '其他类别的单位：投稿，每条（篇）1分',
  ],
  [
    rules('quotas', 'name: 任务, every: year, least: { by: class, 大规模校: 12 }, met: 1'),
    '投稿至少大规模校各12条（篇）、其余单位没有',
  ],
  [
    rules('awards', 'name: 先进, of: unit, top: { 学院: 20%, 机关: 2 }'),
    '学院前20%、机关前2名、其余类别没有',
  ],
  [
    rules('quotas', 'name: 漏交, every: year, count: missed, most: 0, short: -2'),
    '自己没有分，只在任务里得分、扣分的：约稿到期未交（漏交）',
  ],
  ['traits: []', '合稿只写了哪些单位的，平分；几篇合为一篇采用的，没写各得多少也平分'],
  ['share: { lead: 0.6, clause: 一 }', '先写的（主报单位）得60%，其余单位平分剩下的40%'],
  ['traits: []', '什么也不会自动公布：没有写 bulletin。编辑可以发 /公示 上月，公布了就封账'],
  [rules('quotas', 'name: 任务, every: year, column: report, least: 20'), '投稿至少20篇'],
  [
    rules('quotas', 'name: 任务, every: year, column: report, least: 20, short: -1'),
    '投稿至少20篇；每少一篇扣1分',
  ],
  [rules('quotas', 'name: 任务, every: year, least: 20'), '投稿至少20条（篇）'],
  [rules('quotas', 'name: 任务, every: year, column: news, least: 20'), '投稿至少20条〔'],
  [
    rules(
      'quotas',
      'name: 任务, every: year, column: report, weigh: { by: trait, 综合: 2 }, least: 20',
    ),
    '（一篇折合：特征“综合”2篇、其余1篇）',
  ],
  [
    rules('points', 'on: adopted, value: 5', 'on: adopted, column: report, again: true, value: 1'),
    '“报告”同一篇再次采用',
  ],
])('%s is told as %s', (source, line) => {
  expect(explainVersions(versions(source))).toContain(line)
})

it('does not say that what a task takes points for costs nothing', () => {
  const source = rules('quotas', 'name: 漏交, every: year, count: missed, most: 0, short: -2')
  const silent = explainVersions(versions(source)).match(/- 没有写分的.*/)![0]
  expect(silent).not.toContain('约稿到期未交')
})

it('names the kinds of emergencies once', () => {
  const source = `incident: { clause: 一, leaders: [校长], kinds: [{ name: 突发事件 }], steps: [{ name: 口头首报, by: reporter, clause: 一 }] }`
  expect(explainVersions(versions(source))).toContain('突发的类别：突发事件')
})

it('tells on paper what is written at the head of the file from what is usual', () => {
  const { paragraphs } = draftExplanation(versions("office: { name: 办公室, phone: '029-1' }"))
  const rows = paragraphs.flatMap((part) =>
    typeof part === 'object' && 'rows' in part ? part.rows : [],
  )
  expect(rows).toContainEqual(['文件开头', '联系：029-1'])
  expect(rows).toContainEqual(['程序默认', '算到百分位，第三位小数四舍五入'])
  expect(sectionsOf(versions('rounding: up')).sections[1].lines).toContainEqual({
    text: '算到百分位，第三位小数进一',
    isWritten: true,
  })
})
