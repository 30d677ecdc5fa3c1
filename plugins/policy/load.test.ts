import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { write } from '../yaml/fixture'
import { loadRegulation } from './load'

const lines = [
  'id: demo',
  'title: 示例制度',
  'school: 示例大学',
  'inForce: 2021-05-21',
  'office: { name: 办公室, phone: 02983116610 }',
  'contents: [{ text: 重要会议, clause: 二1 }]',
  'columns:',
  '  weekly:',
  '    name: 每周动态',
  '    aliases: [周报]',
  '    clause: 三1',
  "    filename: { form: '{unit}第{week}周', example: 教务处第一周, clause: 三1 }",
  '    due: { every: friday, at: 17:00, clause: 三1 }',
  '    countBy: item',
  '    checks:',
  '      file-type: { severity: error, clause: 三 }',
  'outlets: [{ name: 头条, aliases: [要闻] }]',
  'points:',
  '  - { on: submitted, per: item, value: 0.29, clause: 四 }',
  '  - { on: adopted, outlet: 头条, per: item, value: 30, clause: 四 }',
]
const source = lines.join('\n')

function load(text: string, day = '2021-06-01') {
  return loadRegulation(write(text)).at(day)
}

function fault(text: string): string {
  const path = write(text)
  try {
    loadRegulation(path)
  } catch (error) {
    return (error as Error).message.replaceAll(path, 'x.yml')
  }
  throw new Error('no fault was found')
}

describe('a good file', () => {
  it('is read with its keys, its points in hundredths, and numbers kept as written', () => {
    const policy = load(source)
    expect(policy.columns.weekly).toMatchObject({ key: 'weekly', asks: [], countBy: 'item' })
    expect(policy.points.map(({ value }) => value)).toEqual([29, 3000])
    expect(policy.office.phone).toBe('02983116610')
  })

  it('may give a time to a column, or ask for it promptly', () => {
    expect(load(source).columns.weekly.due).toMatchObject({
      every: 'friday',
      at: '17:00',
      clause: '三1',
    })
    const promptly = source.replace('every: friday, at: 17:00', 'promptly: true')
    expect(load(promptly).columns.weekly.due).toEqual({ promptly: true, clause: '三1' })
  })

  it('may name no form for files, and no time', () => {
    const bare = lines.filter((line) => !/^ {4}(?:filename|due):/.test(line)).join('\n')
    expect(load(bare).columns.weekly).not.toHaveProperty('filename')
    expect(load(bare).columns.weekly).not.toHaveProperty('due')
  })
})

describe('a faulty file', () => {
  it.each([
    ['at: 17:00', 'at: 25:00', '第13行 columns.weekly.due.at：应为 HH:mm 的时间，实际为 25:00'],
    ['at: 17:00, ', '', '第13行 columns.weekly.due.at：缺少这一项'],
    ['every: friday', 'every: 周五', '第13行 columns.weekly.due.every：应为 monday、tuesday'],
    [
      'countBy: item',
      'countby: item',
      '第14行 columns.weekly.countby：没有这一项，是不是 countBy？',
    ],
    ['title: 示例制度', 'title:', '第2行 title：缺少这一项'],
    ['title: 示例制度', 'title: 2021', '第2行 title：应为文字（像数字的要加引号），实际为 2021'],
    ['title: 示例制度', "title: ' '", '第2行 title：不能为空'],
    ['inForce: 2021-05-21', 'inForce: 2021-05-32', '第4行 inForce：应为“2021-05-21”这样的日期'],
    [
      'severity: error',
      'severity: fatal',
      '第16行 columns.weekly.checks.file-type.severity：应为 error、',
    ],
    ['file-type:', 'fileType:', '第16行 columns.weekly.checks.fileType：应为小写英文字母'],
    ['{week}', '{wek}', '第12行 columns.weekly.filename.form：{wek} 不能用在这里'],
    ['{week}', '{unit}', '第12行 columns.weekly.filename.form：{unit} 不能用在这里'],
    ['aliases: [周报]', 'aliases: 周报', '第10行 columns.weekly.aliases：应为列表，实际为 周报'],
    [
      'aliases: [周报]',
      'aliases: [每周动态]',
      '第10行 columns.weekly.aliases.第1项：“每周动态”重复了',
    ],
    [
      'value: 0.29',
      'value: 0.125',
      '第19行 points.第1项.value：应为至多两位小数的分值，实际为 0.125',
    ],
    ['value: 30', "value: '30'", '第20行 points.第2项.value：应为数，实际为 30'],
    ['outlet: 头条', 'outlet: 要闻', '第20行 points.第2项.outlet：没有采用渠道 要闻'],
    ['on: adopted', 'on: submitted', '第20行 points.第2项.outlet：submitted 没有采用渠道'],
    ['on: submitted', 'on: submitted, column: daily', '第19行 points.第1项.column：没有栏目 daily'],
    [
      'countBy: item',
      'mail: { clause: 三 }\n    countBy: item',
      '第14行 columns.weekly.mail：要先在 office.mail 写明邮箱',
    ],
    ['school: 示例大学', 'id: other', '第3行 id 写了两次，前一处在第1行'],
    ['countBy: item', '\tcountBy: item', '第14行 缩进要用空格，不能用制表符'],
    ['name: 头条, ', "name: '头条, ", '第20行 不是合格的 YAML：少了冒号、引号或括号'],
  ])('with %s as %s is refused', (good, bad, message) => {
    expect(source).toContain(good)
    expect(fault(source.replace(good, bad))).toContain(`[policy] x.yml ${message}`)
  })

  it('has all its problems told at once, a line each', () => {
    const bad = source.replace('title: 示例制度', 'titel: 示例').replace('at: 17:00', 'at: 5点')
    expect(fault(bad).split('\n')).toEqual([
      '[policy] x.yml 第13行 columns.weekly.due.at：应为 HH:mm 的时间，实际为 5点',
      '[policy] x.yml 第2行 titel：没有这一项，是不是 title？',
    ])
  })

  it.each(['', '- 1', '42'])('that is no map is refused: "%s"', (text) => {
    expect(fault(text)).toMatch(/^\[policy\] x\.yml 第1行 整个文件：/)
  })

  it('that is not in UTF-8 is refused, with or without a mark it is read', () => {
    const path = write('')
    writeFileSync(path, Buffer.from('c3fbb3c63a20d6dc', 'hex'))
    expect(() => loadRegulation(path)).toThrow('是否按 UTF-8 编码保存')
    expect(load(`\ufeff${source.replaceAll('\n', '\r\n')}`).title).toBe('示例制度')
  })

  it('that is absent is named', () => {
    expect(() => loadRegulation('/nowhere/y.yml')).toThrow('[policy] /nowhere/y.yml 读不出来')
  })
})

describe('amendments', () => {
  const amended = `${source}
amendments:
  - inForce: 2022-03-01
    clause: 2号文
    columns:
      weekly:
        due: { at: 16:00 }
        checks: { file-type: null, vague-time: { severity: info, clause: 五 } }
    outlets: [{ name: 头条 }, { name: 微博 }]
  - inForce: 2023-03-01
    clause: 3号文
    points:
      - { on: submitted, per: item, value: 2, clause: 四 }
`

  it.each([
    ['2000-01-01', '2021-05-21', '17:00', ['file-type'], [29, 3000]],
    ['2022-02-28', '2021-05-21', '17:00', ['file-type'], [29, 3000]],
    ['2022-03-01', '2022-03-01', '16:00', ['vague-time'], [29, 3000]],
    ['2030-01-01', '2023-03-01', '16:00', ['vague-time'], [200]],
  ])('on %s the version of %s is in force', (day, inForce, at, checks, values) => {
    const policy = load(amended, day)
    expect(policy.inForce).toBe(inForce)
    expect(policy.columns.weekly.due).toMatchObject({ every: 'friday', at, clause: '三1' })
    expect(Object.keys(policy.columns.weekly.checks)).toEqual(['unfilled', ...checks])
    expect(policy.points.map(({ value }) => value)).toEqual(values)
  })

  it('know every time of day a column was due', () => {
    const { columns } = loadRegulation(write(amended)).at('2022-06-01')
    expect(
      columns.weekly.dues?.map(({ since, due }) => [since, due && 'at' in due && due.at]),
    ).toEqual([
      ['2021-05-21', '17:00'],
      ['2022-03-01', '16:00'],
    ])
  })

  it('name the document they come from', () => {
    const regulation = loadRegulation(write(amended))
    const days = ['2021-06-01', '2022-06-01', '2023-06-01']
    const names = days.map((day) => regulation.at(day).amendedBy)
    expect(names).toEqual([undefined, '2号文', '3号文'])
  })

  it.each([
    ['at: 16:00', 'at: 26:00', '第26行 amendments.第1项.columns.weekly.due.at：应为 HH:mm'],
    ['inForce: 2023', 'inForce: 2022', '第29行 amendments.第2项.inForce：修订须按生效日期先后排列'],
    [
      'weekly:\n        due',
      'daily:\n        due',
      '第25行 amendments.第1项.columns.daily.name：缺少',
    ],
    ['clause: 3号文', 'because: 3号文', '第29行 amendments.第2项.clause：缺少这一项'],
    [
      'value: 2,',
      'vaule: 2,',
      '第32行 amendments.第2项.points.第1项.vaule：没有这一项，是不是 value？',
    ],
    [
      'outlets: [{ name: 头条 }, ',
      'outlets: [',
      '第20行 points.第2项.outlet：2022-03-01 起的修订以后，没有采用渠道 头条',
    ],
    [
      'file-type: null',
      'file-tpye: null',
      '第27行 amendments.第1项.columns.weekly.checks.file-tpye：写空（null）是取消，原来没有 file-tpye，是不是 file-type？',
    ],
    [
      'file-type: null',
      'file-tpe: { severity: info }',
      '第27行 amendments.第1项.columns.weekly.checks.file-tpe：原来不查 file-tpe，是不是 file-type？',
    ],
    [
      'outlets: [{ name: 头条 }, { name: 微博 }]',
      'bulletin: null',
      '第28行 amendments.第1项.bulletin：写空（null）是取消，原来没有 bulletin',
    ],
    [
      'weekly:\n        due',
      'weekl:\n        due',
      '第25行 amendments.第1项.columns.weekl：没有栏目 weekl，是不是 weekly？新的栏目要写全',
    ],
    [
      'clause: 3号文',
      'clause: 3号文\n    id: other',
      '第31行 amendments.第2项.id：编号一经使用不能改',
    ],
    [
      'clause: 3号文',
      'clause: 3号文\n    firstPeriod: skip',
      '第31行 amendments.第2项.firstPeriod：只管最初施行的那一天',
    ],
    [
      'clause: 3号文',
      'clause: 3号文\n    amendedBy: 3号文',
      '第31行 amendments.第2项.amendedBy：不用写，修订的依据写 clause',
    ],
    [
      'inForce: 2023-03-01',
      'from: 2023-03-01',
      '第29行 amendments.第2项.from：施行的日期写成 inForce: 2023-03-01',
    ],
    [
      'inForce: 2023-03-01\n    clause: 3号文\n    points:',
      '2023-03-01:\n    clause: 3号文\n    points:',
      '第29行 amendments.第2项.2023-03-01：施行的日期写成 inForce: 2023-03-01，改动和它并列',
    ],
  ])('with %s as %s are refused', (good, bad, message) => {
    expect(amended).toContain(good)
    expect(fault(amended.replace(good, bad))).toContain(`[policy] x.yml ${message}`)
  })

  it('repeat no problem of the first version', () => {
    expect(fault(amended.replace('school: 示例大学', '')).split('\n')).toHaveLength(1)
  })
})

it('the example in the comment of the shipped file is right', () => {
  const shipped = readFileSync('data/policies/xpu-2021.yml', 'utf8')
  const example = shipped.match(/^# {3}amendments:\n(?:# {3,}.*\n)+/m)![0].replace(/^# {3}/gm, '')
  expect(load(shipped + example, '2022-03-01').columns.weekly.due).toMatchObject({ at: '16:00' })
})
