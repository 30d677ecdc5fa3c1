import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CellValue, Workbook } from 'exceljs'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { loadRoster, parseRoster, rewriteRoster, type RosterData } from '../../plugins/roster'
import { differences } from './differences'
import { merge } from './merge'
import { readWorkbook, type SheetRoster } from './read-workbook'
import { writeWorkbook } from './write-workbook'

const sample = loadRoster('data/roster.example.yml')
const none: RosterData = { units: [], editors: [] }

type Cells = CellValue[][]

const units: Cells = [
  ['名称', '简称', '类别', '人数'],
  ['教务处', '教务、教务部', '机关', 25],
  ['机电工程学院', '机电学院', '学院', null],
]
const people: Cells = [
  ['姓名', '单位', '角色', 'QQ'],
  ['赵六', '教务处', '信息员', '20004'],
  ['文心', null, '编辑', '22001'],
]

async function bytesOf(sheets: Record<string, Cells>, ...merged: string[]): Promise<Buffer> {
  const workbook = new Workbook()
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows)
  for (const range of merged) workbook.getWorksheet('人员')!.mergeCells(range)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function read(sheets: Record<string, Cells>, ...merged: string[]): Promise<SheetRoster> {
  const found = await readWorkbook(await bytesOf(sheets, ...merged))
  if (Array.isArray(found)) throw new Error(found.join('\n'))
  return found
}

function faultsIn(cells: Cells, unitCells = units) {
  return readWorkbookOf({ 单位: unitCells, 人员: cells })
}

async function readWorkbookOf(sheets: Record<string, Cells>) {
  return readWorkbook(await bytesOf(sheets))
}

it('writes a workbook that says the same when it is read', async () => {
  const sheet = await readWorkbook(await writeWorkbook(sample))
  expect(differences(sample, merge(sample, sheet as SheetRoster))).toEqual([])
  expect(merge(sample, sheet as SheetRoster)).toEqual(sample)
})

it('offers a choice in one range each', async () => {
  const files = unzipSync(await writeWorkbook(sample))
  const sheet = Buffer.from(files['xl/worksheets/sheet2.xml']).toString()
  const ranges = [...sheet.matchAll(/<dataValidation [^>]*sqref="([^"]+)"/g)].map(([, at]) => at)
  expect(ranges.toSorted()).toEqual(['B2:B600', 'C2:C600'])
})

it('keeps numbers as text, and offers the roles', async () => {
  const workbook = new Workbook()
  await workbook.xlsx.load((await writeWorkbook(sample)) as never)
  const sheet = workbook.getWorksheet('人员')!
  expect([sheet.getCell('D2').value, sheet.getCell('D2').numFmt]).toEqual(['20002', '@'])
  const { model } = (sheet as unknown as { dataValidations: { model: object } }).dataValidations
  expect(sheet.getCell('C300').dataValidation.formulae).toEqual([
    '"信息员,分管领导,主要负责人,编辑"',
  ])
  expect(Object.keys(model)).toHaveLength(2 * 599)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['单位', '人员', '说明'])
})

describe('a workbook as people make it', () => {
  it('is understood', async () => {
    const { people: found } = await read({
      ' 单位 ': [
        ['某某大学单位一览表'],
        [],
        ['单位名称', '常用简称'],
        ['教务处', '教务，教务部 教务科'],
        ['机 电工程学院'],
      ],
      人员名单: [
        ['序号', '部门', '姓 名', '身份', 'QQ号（必填）', '联系电话'],
        [1, '教务', '赵 六', ' 信息员 ', 20004, 13_800_000_000],
        [2, null, '韩青山', '一把手', 'QQ：２１００６', null],
        [3, null, null, null, null, null],
        [],
        [
          4,
          '机电工程',
          { richText: [{ text: '张' }, { text: '三' }] },
          '通讯员',
          { text: '20001@qq.com', hyperlink: 'mailto:20001@qq.com' },
          null,
        ],
        [5, null, '文心', '编辑', '22001 ', null],
      ],
    })
    expect(found.map(({ row: _row, ...person }) => Object.values(person).filter(Boolean))).toEqual([
      ['赵六', '教务处', 'officer', '20004', '13800000000'],
      ['韩青山', '教务处', 'principal', '21006'],
      ['张三', '机电工程学院', 'officer', '20001'],
      ['文心', 'editor', '22001'],
    ])
  })

  it('leaves totals and notes out, and says where they stand', async () => {
    const {
      units: found,
      people: members,
      remarks,
    } = await read({
      单位: [
        ...units,
        ['注册中心', '', '机关', 3],
        ['合  计', null, null, { formula: 'SUM(D2:D9)' }],
        ['注：人数为2026年9月在编人数'],
        ['填表人', '张三'],
      ],
      人员: [...people, ['制表：文心'], ['备注', '空着的由本人绑定']],
    })
    expect(found.map(({ name }) => name)).toEqual(['教务处', '机电工程学院', '注册中心'])
    expect(members).toHaveLength(2)
    expect(remarks).toEqual([
      '单位 第5行 A列“合 计”',
      '单位 第6行 A列“注：人数为2026年9月在编人数”',
      '单位 第7行 A列“填表人”',
      '人员 第4行 A列“制表：文心”',
      '人员 第5行 A列“备注”',
    ])
    const numbered = await read({
      单位: [
        ['序号', '名称'],
        [1, '教务处'],
        ['小计', null],
        [2, '总计 1个单位'],
      ],
      人员: [people[0], ['赵六', '教务处', '信息员', '']],
    })
    expect(numbered.units).toHaveLength(1)
    expect(numbered.remarks).toEqual(['单位 第3行 A列“小计”', '单位 第4行 B列“总计 1个单位”'])
  })

  it('leaves out notes that begin with anything, and rows of nobody', async () => {
    const notes = ['打印时间：2026年9月1日', '2026.9.1', '以上人员请加群 123456789', '党政办公室制']
    const found = await read({
      单位: [...units, ['打印时间：2026年9月1日'], ['离退休工作处']],
      人员: [...people, ['无', '教务处', '分管领导'], ...notes.map((note) => [note])],
    })
    expect(found.units.map(({ name }) => name)).toEqual(['教务处', '机电工程学院', '离退休工作处'])
    expect(found.people).toHaveLength(2)
    expect(found.remarks).toHaveLength(6)
  })

  it('may say beside somebody that they left', async () => {
    const rows: Cells = [
      [...people[0], '备注'],
      ['赵六', '教务处', '信息员', '20004', '2026年6月调离'],
      ['张三', '机电学院', '信息员', '20001', '接替李四，李四已于2026年6月调离学校'],
      ['褚寒露', '教务处', '信息员', '20013', '未离职'],
    ]
    const { leaving } = await read({ 单位: units, 人员: rows })
    expect(leaving).toEqual(['第2行赵六写着“2026年6月调离”'])
  })

  it('may have merged cells for units', async () => {
    const rows: Cells = [
      people[0],
      ['赵六', '教务处', '信息员', '20004'],
      ['褚寒露', null, '信息员', '20013'],
      ['张三', '机电学院', '信息员', '20001'],
    ]
    const found = await read({ 单位: units, 人员: rows }, 'B2:B3')
    expect(found.people.map(({ unit }) => unit)).toEqual(['教务处', '教务处', '机电工程学院'])
  })
})

describe('faults', () => {
  it.each<[string, Cells, string]>([
    [
      'a unit that is none',
      [people[0], ['张三', '没有的处', '信息员', '']],
      '人员 第2行 B列（单位）：“单位”表里没有“没有的处”',
    ],
    ['no unit', [people[0], ['张三', '', '信息员', '']], '人员 第2行 B列（单位）：没有写单位'],
    [
      'a role that is none',
      [people[0], ['张三', '教务处', '处长', '']],
      '人员 第2行 C列（角色）：看不懂“处长”，请写 信息员、分管领导、主要负责人、编辑 中的一个',
    ],
    [
      'a leader of the school',
      [people[0], ['杨某', '教务处', '副院长', '']],
      '人员 第2行 C列（角色）：看不懂“副院长”，请写 信息员、分管领导、主要负责人、编辑 中的一个；学校（院）领导不写在表里，写在 data/roster.yml 最外面的 leaders',
    ],
    [
      'no name',
      [people[0], ['', '教务处', '信息员', '20001']],
      '人员 第2行 A列（姓名）：没有写姓名',
    ],
    [
      'a number that is none',
      [people[0], ['张三', '教务处', '信息员', '2万']],
      '人员 第2行 D列（QQ）：应为 5 到 12 位数字，实际为“2万”',
    ],
    [
      'a number twice',
      [...people, ['张三', '教务处', '信息员', 20004]],
      '人员 第4行 D列（QQ）：20004和第2行赵六的号码重复了',
    ],
    [
      'somebody twice',
      [...people, ['赵 六', '教务', '分管领导', null]],
      '人员 第4行 A列（姓名）：赵六和第2行重复了',
    ],
    [
      'a name that is none',
      [people[0], ['@全体成员', '教务处', '信息员', '20001']],
      '人员 第2行 A列（姓名）：“@全体成员”不像姓名，只写姓名；是附注的，移到表外面',
    ],
    [
      'a name with signs',
      [people[0], ['Tom & <b>Jerry</b>', '教务处', '信息员', '20001']],
      '人员 第2行 A列（姓名）：“Tom & <b>Jerry</b>”不像姓名，一行写一个人',
    ],
    [
      'a formula without a result',
      [people[0], ['张三', '教务处', '信息员', { formula: 'A1' } as CellValue]],
      '人员 第2行 D列（QQ）：公式的结果没有存在文件里，请复制这一格，“选择性粘贴”成数值',
    ],
    [
      'a formula that failed',
      [people[0], ['张三', '教务处', '信息员', { formula: 'A1', result: { error: '#N/A' } }]],
      '人员 第2行 D列（QQ）：公式算出的是 #N/A，请改好',
    ],
    [
      'no headings',
      [['张三', '教务处', '信息员']],
      '“人员”表里找不到表头，第一行要有：姓名、单位、角色',
    ],
    [
      'a heading that lacks',
      [['信息员名单'], ['姓名', '部门', 'QQ'], ['张三', '教务处', '20001']],
      '“人员”表第2行的表头缺：角色（或 身份、职务、类别）',
    ],
    [
      'one of two units',
      [...people, ['赵六', '机电学院', '信息员', 20004]],
      '人员 第4行 D列（QQ）：20004和第2行赵六的号码重复了；一个人只写在一个单位，另一个单位请写别的信息员',
    ],
    [
      'somebody who left',
      [people[0], ['张三（已调离）', '教务处', '信息员', '']],
      '人员 第2行 A列（姓名）：“张三（已调离）”不像姓名，不在任的，删去这一行',
    ],
  ])('say where %s is', async (_, cells, fault) => {
    expect(await faultsIn(cells)).toEqual([fault])
  })

  it.each<[string, Cells, string]>([
    [
      'a name twice',
      [...units, ['教务处', '', '', '']],
      '单位 第4行 A列（名称）：“教务处”重复了，教务处已经叫这个名字',
    ],
    [
      'an alias of another',
      [...units, ['理学院', '机电学院', '', '']],
      '单位 第4行 B列（简称）：“机电学院”重复了，机电工程学院已经叫这个名字',
    ],
    [
      'no figure',
      [...units, ['理学院', '', '', '二十几']],
      '单位 第4行 D列（人数）：应为人数，实际为“二十几”',
    ],
    ['no name', [...units, ['', '理', '', '']], '单位 第4行 A列（名称）：没有写单位名称'],
  ])('say where %s of a unit is', async (_, cells, fault) => {
    expect(await faultsIn(people, cells)).toEqual([fault])
  })

  it('say which sheet is missing, and what is no workbook', async () => {
    expect(await readWorkbookOf({ Sheet1: people })).toContain(
      '没有叫“人员”的工作表，请照模板放一张（现有：Sheet1）',
    )
    expect(await readWorkbook(Buffer.from('x'))).toEqual([expect.stringContaining('另存为 .xlsx')])
  })

  it('lets an editor hand in too, and a unit name itself as an alias', async () => {
    const found = await faultsIn(
      [...people, ['文心', '教务处', '信息员', '22001']],
      [...units, ['理学院', '理学院、理学院', '', '']],
    )
    expect(found).not.toBeInstanceOf(Array)
  })
})

describe('merge', () => {
  const before = parseRoster(
    `units:
  # 行政楼
  - name: 教务处
    class: 机关
    formerly: [{ class: 直属, until: 2020-12-31 }]
    officers:
      - { name: 赵六, qq: 20004, wecom: jwc, phone: '123' } # 一楼
      - { name: 周晚风, until: 2999-06-01 }
  - name: 图书馆
editors: [{ name: 文心, qq: 22001 }]
`,
    'x.yml',
  )

  it('keeps what the workbook has no column for, and shows what changes', async () => {
    const sheet = await read({
      单位: [
        ['名称', '类别'],
        ['教务处', '直属'],
        ['理学院', '学院'],
      ],
      人员: [
        people[0],
        ['赵六', '教务处', '信息员', '39004'],
        ['周晚风', '教务处', '信息员', ''],
        ['文心', '', '编辑', '22001'],
        ['马微分', '理学院', '信息员', ''],
      ],
    })
    const after = merge(before, sheet)
    expect(differences(before, after)).toEqual([
      '新增2项：',
      '  单位 理学院　类别 学院',
      '  理学院 马微分　角色 信息员',
      '改动2项：',
      '  单位 教务处：类别 机关 → 直属',
      '  教务处 赵六：QQ 20004 → 39004',
      '去掉1项：',
      '  单位 图书馆',
    ])
    expect(after.units[0]).toMatchObject({
      formerly: [{ class: '直属', until: '2020-12-31' }],
      officers: [{ wecom: 'jwc', phone: '123' }, { until: '2999-06-01' }],
    })
    const text = rewriteRoster(`# 顶\n${'units: [{ name: 教务处 }]'}\n`, after)
    expect(parseRoster(text, 'x.yml').units).toHaveLength(2)
  })

  it('from nothing takes everything', async () => {
    const data = merge(none, await read({ 单位: units, 人员: people }))
    expect(data.units[0]).toMatchObject({ name: '教务处', staff: 25, class: '机关' })
    expect(data.editors).toMatchObject([{ name: '文心', qq: '22001' }])
  })
})

describe('npm run roster', { timeout: 60_000 }, () => {
  let folder: string
  let roster: string
  let policy = 'xpu-2021'

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roster-'))
    roster = join(folder, 'roster.yml')
    onTestFinished(() => rmSync(folder, { recursive: true }))
  })

  function run(...words: string[]) {
    const args = ['-r', './scripts/register.cjs', 'scripts/roster.ts', ...words]
    const env = { ...process.env, BAOSONG_POLICY: policy, BAOSONG_ROSTER: roster }
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
    return { status, text: stdout + stderr }
  }

  it('makes a roster from the sample once', () => {
    expect(run('init')).toMatchObject({ status: 0, text: expect.stringContaining('已生成') })
    expect(loadRoster(roster)).toEqual(sample)
    expect(readFileSync(roster, 'utf8')).not.toContain('样例')
    writeFileSync(roster, 'mine')
    expect(run('init').text).toContain('没有改动')
    expect(readFileSync(roster, 'utf8')).toBe('mine')
  })

  it('begins from the sample of the regulation in force, and lets go of its people', async () => {
    policy = 'alashan-2024'
    onTestFinished(() => void (policy = 'xpu-2021'))
    expect(run('init').status).toBe(0)
    expect(readFileSync(roster, 'utf8')).not.toContain('样例')
    const own = loadRoster('data/samples/alashan-2024/roster.example.yml')
    expect(loadRoster(roster)).toEqual(own)
    const file = join(folder, 'x.xlsx')
    writeFileSync(file, await bytesOf({ 单位: units, 人员: people }))
    expect(run('import', file, '--yes').text).toMatch(/还有\d人是样例里虚构的[^]*已写入/)
    const { leaders } = loadRoster(roster)
    expect(leaders?.map(({ post }) => post)).toEqual(['党委书记', '院长', '分管副院长'])
    expect(leaders?.at(-1)?.units).toEqual(['教务处'])
  })

  it('goes from the template to a roster and back, asking first', () => {
    const [template, exported] = ['t.xlsx', 'e.xlsx'].map((name) => join(folder, name))
    expect(run('template', template).status).toBe(0)
    expect(run('template', template)).toMatchObject({
      status: 1,
      text: expect.stringContaining('没有覆盖'),
    })
    const asked = run('import', template)
    expect(asked.text).toContain('提醒：还有13人是样例里虚构的')
    expect(asked).toMatchObject({
      status: 1,
      text: expect.stringContaining(`核对无误后运行：npm run roster -- import ${template} --yes`),
    })
    expect(existsSync(roster)).toBe(false)
    expect(run('import', template, '--yes').text).toContain('已写入')
    expect(loadRoster(roster).units).toHaveLength(4)
    expect(run('export', exported).status).toBe(0)
    expect(run('import', exported).text).toContain('没有要改的')
    expect(readdirSync(folder).filter((name) => name.endsWith('.yml'))).toEqual(['roster.yml'])
  })

  it('keeps the roster there was beside the one that is imported', async () => {
    run('init')
    const before = readFileSync(roster, 'utf8')
    const file = join(folder, 'x.xlsx')
    writeFileSync(file, await bytesOf({ 单位: units, 人员: people }))
    const { text } = run('import', file, '--yes')
    const [, copy] = /原来的名册另存为 (.+)/.exec(text)!
    expect(copy).toMatch(/roster-\d{4}-\d{2}-\d{2}_\d{6}\.yml$/)
    expect(readFileSync(copy, 'utf8')).toBe(before)
    expect(loadRoster(roster).units).toHaveLength(2)
  })

  it('lists every fault, and writes nothing', async () => {
    const file = join(folder, 'x.xlsx')
    writeFileSync(
      file,
      await bytesOf({ 单位: units, 人员: [people[0], ['张三', '甲', '乙', '丙']] }),
    )
    const { status, text } = run('import', file, '--yes')
    expect([status, text.split('\n').filter(Boolean).length]).toEqual([1, 4])
    expect(existsSync(roster)).toBe(false)
    expect(run('import', 'absent.xlsx')).toMatchObject({
      status: 1,
      text: '没有文件 absent.xlsx\n',
    })
    expect(run().status).toBe(2)
  })
})
