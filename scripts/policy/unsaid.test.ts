import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { judge } from './check'
import { explain } from './explain'

/** A regulation of which nothing is to be remarked. */
const base: Record<string, string> = {
  id: 'x',
  title: '办法',
  school: '某校',
  inForce: '2024-01-01',
  office: '{ name: 办公室 }',
  contents: '[]',
  columns: `
  weekly:
    name: 周报
    clause: 三
    countBy: item
    checks:
      file-name: { severity: error, clause: 三 }
      secrecy-mark: { severity: error, clause: 五 }
      personal-data: { severity: error, clause: 五 }
    filename: { form: '{unit}第{week}周动态', example: 教务处第十二周动态, clause: 三 }`,
  points: '[{ on: submitted, value: 1, clause: 四 }]',
}

/** A file of the regulation with some of its parts written otherwise. */
function write(parts: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'unsaid-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'x.yml')
  const all = Object.entries({ ...base, ...parts })
  writeFileSync(file, all.map(([key, text]) => `${key}: ${text}\n`).join(''))
  writeFileSync(
    file.replace('.yml', '.cases.yml'),
    'cases: [{ name: 空, period: 2024-01, entries: [], points: {} }]',
  )
  return file
}

const judged = (parts: Record<string, string>) => judge(write(parts))

it('nothing is said of what is as it should be', () => {
  expect(judged({})).toEqual({ problems: [], advice: [], cases: 1 })
})

const personal = '{ name: 每人两条, of: officer, every: month, least: 2, clause: 六 }'
const yearly = '{ name: 全年任务, every: year, least: 12, disqualify: true, clause: 六 }'

/** One award with these words, and the tasks. */
function awarding(award: string, quotas = '[]') {
  return { quotas, awards: `[{ name: 优秀, clause: 七, ${award} }]` }
}

describe('awards', () => {
  it.each([
    ['of: officer, top: 1, except: [每人两条]', `[${personal}]`, '每月都要完成，缺一期也不评'],
    ['of: unit, every: month, except: [全年任务]', `[${yearly}]`, '每年一次，到期的那一期才看'],
    ['of: unit, top: 1', '[]', '最后一名并列、名额不够的，列出来由人定'],
    ['of: unit, bottom: 1, ties: all', '[]', '最后一名并列的都评'],
    ['of: unit, top: 20%', '[]', '名额四舍五入、不到半个的没有'],
  ])('%s is said back', (award, quotas, text) => {
    expect(explain(write(awarding(award, quotas)))).toContain(text)
  })

  it.each(['except: [全年任务]', 'except: [disqualified]'])(
    'of months whose task is of the year are remarked: %s',
    (except) => {
      const { problems, advice } = judged(
        awarding(`of: unit, every: month, ${except}`, `[${yearly}]`),
      )
      expect(problems).toEqual([])
      expect(advice).toEqual([
        expect.stringContaining('每月评“优秀”，每年的任务“全年任务”要到期才知道完成没有'),
      ])
    },
  )

  it('to all that are equal need places', () => {
    const { problems } = judged(awarding('of: unit, ties: all'))
    expect(problems).toEqual([expect.stringContaining('ties：没有名额（top、bottom）就不会并列')])
  })
})

it('a limit of months is not of a task of the year', () => {
  const quotas = '[{ name: 起评分, every: year, met: 100, clause: 四 }]'
  const limit = '{ every: month, quota: 起评分, max: 20, clause: 四 }'
  expect(judged({ quotas, limits: `[${limit}]` }).problems).toEqual([
    expect.stringContaining('任务 起评分 的一期（year）比 month 长，管不到'),
  ])
  const text = explain(write({ quotas, limits: '[{ every: month, max: 20, clause: 四 }]' }))
  expect(text).toContain('短的期间的封顶、归零不管它们')
})

/** Grounds, and rules of points beside one for adoptions. */
function adjusting(rules: string, kind = 'penalty') {
  const grounds = `[{ name: 失实, kind: ${kind}, clause: 六 }]`
  const adopted = '{ on: adopted, value: 30, clause: 四 }'
  const outlets = '[{ name: 头条 }]'
  return { grounds, outlets, levels: '[{ name: 领导 }]', points: `[${adopted}, ${rules}]` }
}

describe('factors', () => {
  it.each([
    ['on: adjusted, ground: 失实, times: 2', 'points.第2项.of：要写乘在这篇的哪些分上'],
    [
      'on: adopted, trait: 综合, times: 2, of: adopted',
      'of：只和批示（endorsed）、加减分（adjusted）的倍数（times）一起写；这里乘的是 adopted 自己的分',
    ],
    [
      'on: adjusted, ground: 失实, times: 2, of: adopted',
      '“失实”是扣分的事由，倍数比 1 大反而加分',
    ],
  ])('%s is refused', (rule, text) => {
    const parts = { ...adjusting(`{ ${rule}, clause: 六 }`), traits: '[{ name: 综合 }]' }
    expect(judged(parts).problems).toEqual([expect.stringContaining(text)])
  })

  it('of a bonus that take are refused', () => {
    const rule = '{ on: adjusted, ground: 失实, times: 0.5, of: adopted, clause: 六 }'
    expect(judged(adjusting(rule, 'bonus')).problems).toEqual([
      expect.stringContaining('是加分的事由，倍数比 1 小反而扣分'),
    ])
  })

  it('are said to be of what they multiply', () => {
    const rule = '{ on: adjusted, ground: 失实, times: 0.5, of: adopted, clause: 六 }'
    const returned =
      '{ on: returned, value: -1, clause: 六 }, { on: returned, column: weekly, times: 2, clause: 六 }'
    const text = explain(write(adjusting(`${rule}, ${returned}`)))
    expect(text).toContain('失实的，登记在哪一篇上，那篇的采用分乘0.5')
    expect(text).toContain('“周报”退回，分数乘2')
  })
})

it('a ground that brings nothing is said to, and remarked', () => {
  const bare = adjusting('{ on: submitted, value: 1, clause: 四 }')
  expect(explain(write(bare))).toContain('可以登记扣分：失实，只登记、不计分')
  expect(judged(bare).advice).toContainEqual(
    expect.stringContaining('grounds.第1项：事由“失实”没有分值，只登记、不计分'),
  )
  const counted =
    '[{ name: 不失实, every: year, count: adjusted, ground: 失实, most: 0, zero: true, clause: 六 }]'
  expect(judged({ ...bare, quotas: counted }).advice.join()).not.toContain('没有分值')
})

const task = (least: number) =>
  `[{ name: 月任务, every: month, least: ${least}, short: -1, clause: 六 }]`

describe('amendments', () => {
  const points =
    '[{ on: submitted, value: 1, clause: 四 }, { on: returned, value: -1, clause: 四 }]'
  const amended = (day: string, change: string) => ({
    points,
    quotas: task(2),
    amendments: `[{ inForce: ${day}, clause: 二号文, ${change} }]`,
  })

  it('that make a list shorter are remarked', () => {
    const change = 'points: [{ on: submitted, value: 2, clause: 四 }]'
    const { problems, advice } = judged(amended('2024-05-16', change))
    expect(problems).toEqual([])
    expect(advice).toEqual([
      expect.stringMatching(
        /^第\d+行 amendments\.第1项\.points：修订的 points 换掉原来的2条，只剩1条，是这个意思吗/,
      ),
    ])
  })

  it('that make a list within a part shorter are remarked too', () => {
    const fees =
      '{ name: 稿酬, clause: 九, points: [{ on: submitted, value: 9, clause: 九 }, { on: fulfilled, value: 9, clause: 九 }] }'
    const change = 'fees: { points: [{ on: submitted, value: 8, clause: 九 }] }'
    const { advice } = judged({ ...amended('2024-05-01', change), fees })
    expect(advice).toEqual([expect.stringContaining('fees.points 换掉原来的2条，只剩1条')])
  })

  it('of tasks in the middle of a month are remarked, and said to hold for all of it', () => {
    const change = `quotas: ${task(5)}`
    const text = '任务、封顶按一期最后一天的规定算'
    expect(judged(amended('2024-05-16', change)).advice).toEqual([
      expect.stringContaining(`amendments.第1项.inForce：${text}，2024年5月16日以前已经开始的一期`),
    ])
    expect(judged(amended('2024-05-01', change)).advice).toEqual([])
    expect(explain(write(amended('2024-05-01', change)))).toContain(text)
    expect(explain(write(amended('2024-05-01', 'title: 新办法')))).not.toContain(text)
  })

  it('of a name are said', () => {
    expect(explain(write(amended('2024-05-01', 'title: 新办法')))).toContain('“办法”改为“新办法”')
  })
})

/** The column with some of its text written otherwise. */
const column = (from: string | RegExp, to: string) => {
  const columns = base.columns.replace(from, to)
  expect(columns).not.toBe(base.columns)
  return { columns }
}

describe('names of files', () => {
  const form = '{unit}第{week}周动态'

  it.each<[string, string]>([
    ['【单位】第【周次】周动态', 'filename.form：【单位】 写成 {unit}'],
    ['教务处第十二周动态', '没有一处是会变的，只认得叫“教务处第十二周动态”的文件'],
    ['｛unit｝第{week}周动态', '｛unit｝ 写成 {unit}'],
    ['{unit}信息（{date}）{topic}', '例子“教务处第十二周动态”不合格式'],
  ])('%s is refused', (other, text) => {
    expect(judged(column(form, other)).problems.join('\n')).toContain(text)
  })

  it('are not alike in two columns', () => {
    const twin = base.columns.replace('weekly:', 'monthly:').replace('周报', '月报')
    expect(judged({ columns: base.columns + twin }).problems).toEqual([
      expect.stringContaining('columns.monthly.filename.form：和栏目“周报”的一样'),
    ])
  })

  it.each<[string | RegExp, string, string]>([
    [
      /form: .*, clause/,
      "form: '第{week}周动态', example: 第十二周动态, clause",
      '没有 {unit}，从文件名看不出',
    ],
    [/ *file-name: .*\n/, '', 'columns.weekly.filename：checks 里没有 file-name'],
    [/ *filename: .*/, '', 'checks.file-name：“文件名”什么也查不到：这个栏目没有写 filename'],
    [
      'file-name: { severity: error, clause: 三 }',
      'file-name: { severity: error, clause: 三 }\n      name-date: { severity: error, maxAgeDays: 30, clause: 三 }',
      '“文件名日期”什么也查不到：这个栏目没有写 {date}（filename 的 form）',
    ],
  ])('with %s as %s are remarked', (from, to, text) => {
    const { problems, advice } = judged(column(from, to))
    expect(problems).toEqual([])
    expect(advice).toEqual([expect.stringContaining(text)])
  })
})

it('a column that takes in what the law forbids is remarked once', () => {
  const { advice } = judged(column(/ *secrecy-mark: .*\n.*\n/, ''))
  expect(advice).toEqual([
    expect.stringMatching(/“周报”不查“密级”、“个人信息”.*写 secrecy-mark: .* 和 personal-data: /),
  ])
})

it.each<[string | RegExp, string]>([
  [/ *secrecy-mark: .*\n/, ''],
  ['secrecy-mark: { severity: error', 'secrecy-mark: { severity: warning'],
])('what the law forbids is to be checked: %s as %s', (from, to) => {
  expect(judged(column(from, to)).advice).toEqual([
    expect.stringContaining(
      '“周报”不查“密级”，有这样的稿件也会收下；在 checks 里写 secrecy-mark: { severity: error, clause: 《保守国家秘密法》 }',
    ),
  ])
})
