import { expect, it } from 'vitest'
import { faultsOf } from './fixture'

const bulletin = (draft: string, post: string) =>
  `bulletin: { clause: 一, draft: { ${draft} }, post: { ${post} } }`

const signOffs = (rest: string) => `signOffs: { clause: 一, ${rest} }`

const shifts = (...times: [string, string][]) =>
  `duty: { clause: 一, shifts: [${times.map(([from, to], at) => `{ name: 班${at}, from: '${from}', to: '${to}' }`).join(', ')}] }`

const step = (rest: string) =>
  `incident: { clause: 一, leaders: [校长], steps: [{ name: 口头首报, by: reporter, clause: 一, ${rest} }] }`

const due = (reminder: string) =>
  `columns: { news: { name: 动态, clause: 一, countBy: item, checks: {}, due: { every: friday, at: '17:00', clause: 一, reminders: [{ ${reminder} }] } } }`

it.each<[string, string[]]>([
  [bulletin("workday: 1, at: '09:00'", "workday: 1, at: '15:00'"), []],
  [
    bulletin("workday: 3, at: '09:00'", "workday: 1, at: '15:00'"),
    [expect.stringContaining('公布要在草稿（draft）发给编辑以后')],
  ],
  [
    bulletin("workday: 1, at: '15:00'", "workday: 1, at: '09:00'"),
    [expect.stringContaining('公布要在草稿（draft）发给编辑以后')],
  ],
  [
    signOffs("from: '18:00', to: '08:30'"),
    [expect.stringContaining('下班 08:30 要比上班 18:00 晚')],
  ],
  [
    signOffs("from: '08:30', to: '18:00', remindAfter: [2, 6], escalateAfter: 4"),
    [expect.stringContaining('6 个工作小时才提醒领导，4 个就告诉编辑了')],
  ],
  [signOffs("from: '08:30', to: '18:00', remindAfter: [2], escalateAfter: 4"), []],
  [shifts(['08:00', '18:00'], ['18:00', '08:00']), []],
  [shifts(['08:00', '08:00']), []],
  [shifts(['08:00', '18:00'], ['17:00', '08:00']), [expect.stringContaining('和“班0”的时间重叠')]],
  [shifts(['08:00', '18:00'], ['18:00', '09:00']), [expect.stringContaining('和“班1”的时间重叠')]],
  [shifts(['08:00', '12:00'], ['08:00', '12:00']), [expect.stringContaining('和“班0”的时间重叠')]],
  [step('within: 30, remindBefore: [10]'), []],
  [
    step('within: 30, remindBefore: [30]'),
    [expect.stringContaining('时限只有 30 分钟，不能提前 30 分钟')],
  ],
  [
    step('within: 30, escalateBefore: [60]'),
    [expect.stringContaining('时限只有 30 分钟，不能提前 60 分钟')],
  ],
  [step("within: { workday: 1, at: '08:30' }, remindBefore: [60]"), []],
  [due("at: '17:00', say: result"), []],
  [due("at: '15:00', say: result"), [expect.stringContaining('还没到截止（17:00），公布不了结果')]],
  [
    due("workdaysBefore: 1, at: '18:00', say: result"),
    [expect.stringContaining('还没到截止（17:00），公布不了结果')],
  ],
  [
    due("at: '15:00', until: '14:00', say: names"),
    [expect.stringContaining('补发到 14:00，要比 15:00 晚')],
  ],
])('%s', (source, expected) => {
  expect(faultsOf(source)).toEqual(expected)
})
