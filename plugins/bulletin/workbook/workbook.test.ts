import ExcelJS, { type Cell, type Worksheet } from 'exceljs'
import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { clean } from '../../manuscript'
import { writeNotice, writeWorkbook } from '../paper'
import { invent, withFees } from '../paper/fixture'
import type { Bulletin } from '../paper/types'
import { buildWorkbook } from './workbook'

async function open(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book
}

async function build(bulletin: Bulletin) {
  const book = await open(await buildWorkbook(bulletin))
  return (name: string) => book.getWorksheet(name)!
}

/** What a cell shows: a formula's result, which is not part of the value when it is 0. */
function shown(cell: Cell) {
  return cell.formula ? cell.result : cell.value
}

/** Number of the row with the heads, and the column of each. */
function headsOf(sheet: Worksheet, first: string) {
  let line = 1
  while (sheet.getCell(line, 1).value !== first) line++
  const columns: Record<string, number> = {}
  sheet.getRow(line).eachCell((cell, column) => (columns[String(cell.value)] = column))
  return { line, columns }
}

/** Rows of a table as it is shown: results of formulas in their place. */
function rowsOf(sheet: Worksheet, first: string) {
  const { line, columns } = headsOf(sheet, first)
  const last = line + sheet.getColumn(1).values.slice(line + 1).length
  return Array.from({ length: last - line }, (_, index) => {
    const row = sheet.getRow(line + 1 + index)
    return Object.fromEntries(
      Object.entries(columns).map(([name, column]) => {
        return [name, shown(row.getCell(column))]
      }),
    )
  })
}

/** What the two kinds of formulas the workbook has come to, reckoned from what stands in it. */
function reckon(formula: string, sheet: (name: string) => Worksheet, here: Worksheet): number {
  const column = (name: string) => {
    const [, other, at] = /^(.+)!\$(\w):\$\2$/.exec(name)!
    return sheet(other!).getColumn(at!).values
  }
  const [, args] = /^SUMIFS\((.*)\)$/.exec(formula) ?? []
  if (args) {
    const [values, ...tests] = args.split(',')
    const wanted = (text: string) =>
      text.startsWith('"') ? text.slice(1, -1) : here.getCell(text.replaceAll('$', '')).value
    return column(values!).reduce((sum: number, value, index) => {
      const fits = tests.every(
        (_, no) => no % 2 || column(tests[no]!)[index] === wanted(tests[no + 1]!),
      )
      return fits ? sum + Number(value) : sum
    }, 0)
  }
  const [, at, from, to] = /^SUM\((\w)(\d+):\w(\d+)\)$/.exec(formula)!
  let sum = 0
  for (let line = Number(from); line <= Number(to); line++) {
    sum += Number(shown(here.getCell(`${at}${line}`)))
  }
  return sum
}

/** Text that is cleaned of what a file cannot hold. */
function cleaned(text: string): string | null {
  return clean(text).replaceAll('\x7f', '') || null
}

const EVIL = [
  '=HYPERLINK("http://example.com","点我")',
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  "'=1",
  '007',
  '1e5',
  '2021-05-01',
  '_x0041_',
  '_x000d_',
  '{=1}',
  '第一行\n第二行',
  ' 空格 ',
  'TRUE',
  '#REF!',
  '<v>&amp;',
  'a\0b\ud800c',
]

describe('buildWorkbook', () => {
  it('has sums as formulas that come to what is shown', async () => {
    const bulletin = invent()
    const sheet = await build(bulletin)
    const formulas: string[] = []
    for (const name of ['汇总', '明细', '采用情况']) {
      sheet(name).eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.isMerged || !cell.formula) return
          formulas.push(cell.formula)
          expect(reckon(cell.formula, sheet, sheet(name))).toBeCloseTo(Number(cell.result), 6)
        }),
      )
    }
    // The total and two parts of each unit, the totals of five columns, and of the two lists.
    expect(formulas).toHaveLength(32 * 3 + 5 + 2)
    const shown = rowsOf(sheet('汇总'), '名次').slice(0, 32)
    expect(shown.map((row) => row.总分)).toEqual(bulletin.rows.map(({ points }) => points / 100))
    expect(shown.map((row) => row.采用条数)).toEqual(bulletin.rows.map(({ adopted }) => adopted))
    expect(shown.at(-1)).toMatchObject({ 采用得分: 0, 采用条数: 0 })
  })

  it('shows each line with its clause and version', async () => {
    const bulletin = invent({ active: 3 })
    const [first] = bulletin.details
    const row = bulletin.rows.find(({ unit }) => unit === first!.unit)!
    first!.value -= 1025
    row.points -= 1025
    row.parts.submitted -= 1025
    const sheet = await build(bulletin)
    const rows = rowsOf(sheet('明细'), '序号')
    expect(rows[0]).toEqual({
      序号: 1,
      单位: first!.unit,
      日期: new Date(first!.day),
      编号: first!.receipt,
      标题: first!.title,
      计分事由: first!.reason,
      项目: '投稿',
      分值: first!.value / 100,
      条款: '四（一）',
      制度版本: '2021-05-21',
      台账条目: first!.entryId,
    })
    expect(rows).toHaveLength(bulletin.details.length + 1)
  })

  it('shows parts, optional columns and awards only when there are any', async () => {
    const plain = await build(invent({ active: 3 }))
    expect(Object.keys(headsOf(plain('汇总'), '名次').columns)).not.toContain('批示得分')
    expect(plain('评优')).toBeUndefined()
    const bulletin = invent({ active: 3 })
    const [unit] = bulletin.rows
    unit!.points += 1050
    unit!.parts.endorsed += 1050
    const endorsed = { ...bulletin.details[0]!, unit: unit!.unit, kind: 'endorsed' as const }
    bulletin.details.push({ ...endorsed, value: 1050 })
    const winners = [{ rank: 1, name: '机电工程学院', points: 8850, isTied: true }]
    bulletin.awards = [{ name: '先进集体', clause: '四（二）', winners, note: '由办公室确定' }]
    const full = await build(bulletin)
    expect(rowsOf(full('汇总'), '名次')[0]).toMatchObject({ 批示得分: 10.5 })
    expect(rowsOf(full('评优'), '奖项')[0]).toEqual({
      奖项: '先进集体',
      名次: 1,
      单位: '机电工程学院',
      积分: 88.5,
      条款: '四（二）',
      备注: '并列',
    })
    expect(full('评优').getCell('A4').value).toBe('先进集体：由办公室确定')
  })

  it('is laid out for the screen and for paper', async () => {
    const sheet = await build(invent())
    const { pageSetup, views, autoFilter, headerFooter } = sheet('汇总')
    expect(views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
    expect(autoFilter).toBe('A4:H36')
    expect(headerFooter.oddFooter).toBe('&C第 &P 页　共 &N 页')
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:4',
    })
  })

  it('fits on A4 with its head on each page, numbers at the right and alike, days in Chinese', async () => {
    const bulletin = invent({ active: 3 })
    const [first] = bulletin.details
    const row = bulletin.rows.find(({ unit }) => unit === first!.unit)!
    first!.value -= 25
    row.points -= 25
    row.parts.submitted -= 25
    const parts = unzipSync(await buildWorkbook(bulletin))
    const xml = (name: string) => strFromU8(parts[`xl/${name}.xml`]!)
    const sheets = ['汇总', '明细', '采用情况']
    for (const [index, name] of sheets.entries()) {
      const source = xml(`worksheets/sheet${index + 1}`)
      expect(source).toContain('<pageSetUpPr fitToPage="1"/>')
      expect(source).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToHeight="0"/)
      expect(xml('workbook')).toMatch(
        new RegExp(
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">&apos;${name}&apos;!`,
        ),
      )
    }
    const sheet = await build(bulletin)
    const at = (name: string, key: string) => {
      const { line, columns } = headsOf(sheet(name), name === '汇总' ? '名次' : '序号')
      return sheet(name).getCell(line + 1, columns[key]!)
    }
    expect(at('汇总', '总分')).toMatchObject({
      numFmt: '0.00_0',
      alignment: { horizontal: 'right' },
    })
    expect(at('汇总', '投稿条数')).toMatchObject({
      numFmt: '0_0',
      alignment: { horizontal: 'right' },
    })
    expect(at('汇总', '名次').alignment.horizontal).toBe('center')
    expect(at('明细', '日期').numFmt).toBe('yyyy"年"m"月"d"日"')
  })

  it('says what is published, whom to ask and who has nothing', async () => {
    const sheet = await build({ ...invent({ active: 38 }), isJoint: true })
    const texts = sheet('汇总')
      .getColumn(1)
      .values.filter((value) => typeof value === 'string')
    expect(texts).toEqual([
      '西安工程大学2021年5月信息报送和采用情况统计表',
      '依据：《关于进一步做好信息报送工作的通知》（西工大党政办字〔2021〕4号）四（二）　　统计时间：2021年5月1日至5月31日',
      '公示时间：2021年6月1日至6月4日。对结果有异议的，请在公示期内向党政办公室文秘科提出（联系人：陈佩，电话：029-83116610）。',
      '名次',
      '合计',
      '合稿的得分按分配计入各单位，条数只计入报送单位。',
      '未报送信息的单位（2个）：档案馆、学报编辑部',
      '党政办公室文秘科　　2021年6月1日',
    ])
  })

  it('has a column of what is paid beside the points, from lines of its own', async () => {
    const bulletin = withFees(invent({ active: 5 }))
    const sheet = await build(bulletin)
    const rows = rowsOf(sheet('汇总'), '名次')
    expect(rows.slice(0, 5).map((row) => row['稿酬（元）'])).toEqual(
      bulletin.rows.map(({ fee }) => fee! / 100),
    )
    const lines = rowsOf(sheet('稿酬明细'), '序号')
    expect(lines[0]).toMatchObject({ 信息员: '张三', '稿酬（元）': 50, 条款: '九' })
    expect(lines[0]!.事由).toMatch(/采用1条×50元＝50元$/)
    const total = 50 * bulletin.fees!.details.length
    expect(rows[5]).toMatchObject({ 名次: '合计', '稿酬（元）': total })
    expect(lines.at(-1)!['稿酬（元）']).toBe(total)
    for (const name of ['汇总', '稿酬明细']) {
      sheet(name).eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.isMerged || !cell.formula) return
          expect(reckon(cell.formula, sheet, sheet(name))).toBeCloseTo(Number(cell.result), 6)
        }),
      )
    }
    const plain = await build(invent({ active: 5 }))
    expect(plain('稿酬明细')).toBeUndefined()
    expect(Object.keys(headsOf(plain('汇总'), '名次').columns)).not.toContain('稿酬（元）')
  })

  it('says what points come to in the annual assessment', async () => {
    const units = [
      { unit: '教务处', class: '机关', points: 9000, value: 450, how: '90×0.05' },
      { unit: '图书馆', points: 0, value: 0, how: '0×0.05' },
    ]
    const assessed = [{ name: '年度考核', clause: '八', units }]
    const sheet = await build({ ...invent({ active: 1 }), assessed })
    expect(rowsOf(sheet('折算'), '序号')[0]).toEqual({
      序号: 1,
      折算项目: '年度考核',
      单位: '教务处',
      类别: '机关',
      积分: 90,
      折算分: 4.5,
      怎样折算: '90×0.05',
      条款: '八',
    })
    expect((await build(invent({ active: 1 })))('折算')).toBeUndefined()
  })

  it.each(EVIL)('keeps text as text: %j', async (text) => {
    const bulletin = invent({ active: 1, most: 1 })
    for (const detail of bulletin.details) Object.assign(detail, { title: text, note: text })
    const sheet = await build(bulletin)
    const { line, columns } = headsOf(sheet('明细'), '序号')
    for (const name of ['标题', '备注']) {
      const cell = sheet('明细').getCell(line + 1, columns[name]!)
      expect(cell.value).toBe(cleaned(text))
      expect(cell.formula).toBeUndefined()
      expect(cell.numFmt).toBe('@')
    }
  })

  it('keeps any text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...EVIL),
    )
    const texts = fc.record({ title: text, reason: text, note: text, receipt: text, clause: text })
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 5 }), async (list) => {
        const bulletin = invent({ active: 1, most: 1 })
        const [row] = bulletin.rows
        const [base] = bulletin.details
        bulletin.details = list.map((more) => ({ ...base!, ...more, value: 10 }))
        Object.assign(row!.parts, { submitted: 10 * list.length, adopted: 0 })
        row!.points = 10 * list.length
        const sheet = await build(bulletin)
        const found = rowsOf(sheet('明细'), '序号').slice(0, -1)
        expect(found.map((line) => line.计分事由)).toEqual(list.map((one) => cleaned(one.reason)))
        expect(found.map((line) => line.条款)).toEqual(list.map((one) => cleaned(one.clause)))
        expect(found.map((line) => line.标题 ?? null)).toEqual(
          list.map((one) => cleaned(one.title)),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('cuts what a cell cannot hold', async () => {
    const bulletin = invent({ active: 1, most: 1 })
    bulletin.details[0]!.title = '长'.repeat(40_000)
    const sheet = await build(bulletin)
    expect(rowsOf(sheet('明细'), '序号')[0]!.标题).toHaveLength(32_767)
  })

  it('can be empty', async () => {
    const sheet = await build({ ...invent({ active: 0 }), rows: [], details: [], adoptions: [] })
    expect(sheet('汇总').getCell('A5').value).toMatch('未报送信息的单位（40个）')
    expect(sheet('明细').rowCount).toBe(2)
  })
})

describe('files that are false are not made', () => {
  it.each<[string, (bulletin: Bulletin) => void]>([
    ['明细合计', ({ details }) => (details[0]!.value += 1)],
    ['明细合计', ({ details }) => (details[0]!.kind = 'other')],
    ['明细合计', ({ rows }) => (rows[0]!.points += 1)],
    ['明细里有图书馆，汇总里没有', ({ details }) => (details[0]!.unit = '图书馆')],
    ['稿酬明细合计', ({ fees }) => (fees!.details[0]!.value += 1)],
    ['稿酬明细合计', ({ rows }) => (rows[0]!.fee! += 1)],
    ['明细里有图书馆，汇总里没有', ({ fees }) => (fees!.details[0]!.unit = '图书馆')],
  ])('%s', async (message, spoil) => {
    const bulletin = withFees(invent({ active: 2 }))
    spoil(bulletin)
    await expect(buildWorkbook(bulletin)).rejects.toThrow(message)
  })
})

describe('a thread of its own', () => {
  it('makes the workbook', async () => {
    const book = await open(await writeWorkbook(invent({ active: 2 })))
    expect(book.worksheets.map(({ name }) => name)).toEqual(['汇总', '明细', '采用情况'])
  })

  it('makes the notice', async () => {
    expect((await writeNotice(invent({ active: 2 }))).subarray(0, 2).toString()).toBe('PK')
  })

  it('says what is wrong', async () => {
    const bulletin = invent({ active: 2 })
    bulletin.rows[0]!.points++
    await expect(writeWorkbook(bulletin)).rejects.toThrow('[bulletin] 公示表')
  })
})
