import {
  type Cell,
  type DataValidation,
  type PageSetup,
  type Row,
  Workbook,
  type Worksheet,
} from 'exceljs'
import type { Contact, RosterData } from '../../plugins/roster'
import { type Column, peopleSheet, type Role, roleName, roleNames, unitSheet } from './columns'

/** Rows that can be filled in with a choice of roles and units. */
const ROWS = 600

const font = { name: '宋体', size: 11 }
const alignment = { horizontal: 'left', vertical: 'middle', wrapText: true } as const
const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const
const page: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
}

const notes = [
  ['怎样填', ''],
  ['单位', '一行一个单位。名称写全称；简称是大家常写的叫法，几个之间用顿号隔开。'],
  ['', '类别（机关、学院……）和人数是制度里分类排名、按人均算时才用的，可以不填。'],
  ['人员', '一行一个人，角色从下拉框里选；单位要和“单位”表里的名称一致。'],
  ['', '同一个单位有几个人，单位可以合并单元格，也可以只填第一行。'],
  ['', '编辑不用填单位；编辑兼信息员的，写两行。'],
  [
    '',
    'QQ 号用来认人，填了号码，别人改成他的群名片也冒充不了。没有的可以空着，由本人发“/绑定 单位 姓名”。',
  ],
  [
    '填好以后',
    '运行 npm run roster -- import 这份文件，先看改了什么，确认后才写入；原来的名册另存一份。',
  ],
  ['', '表里没有的单位和人，会从名册里去掉；表里没有的内容（企业微信号等）照旧保留。'],
]

/** A roster as an Excel file with one sheet of units, one of people, and how to fill them in. */
export async function writeWorkbook({ units, editors }: RosterData): Promise<Buffer> {
  const workbook = new Workbook()
  const unitRows = units.map(({ name, aliases, class: own, staff }) => {
    return { name, aliases: aliases.join('、'), class: own, staff }
  })
  addSheet(workbook, unitSheet, unitRows)
  const people = addSheet(workbook, peopleSheet, peopleRows({ units, editors }))
  offer(people, 'role', `"${roleNames.join(',')}"`, '请从下拉框里选一个角色')
  offer(people, 'unit', `${unitSheet.name}!$A$2:$A$${ROWS}`, '“单位”表里没有这个单位')
  addNotes(workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function peopleRows({ units, editors }: RosterData) {
  return [
    ...units.flatMap(({ name, officers, leaders }) => [
      ...officers.map((each) => rowOf(each, 'officer', name)),
      ...leaders.map((each) => rowOf(each, each.role, name)),
    ]),
    ...editors.map((each) => rowOf(each, 'editor')),
  ]
}

function rowOf({ name, qq, phone }: Contact, role: Role, unit = '') {
  return { name, unit, role: roleName(role), qq, phone }
}

function addSheet(
  workbook: Workbook,
  { name, columns }: { name: string; columns: Column[] },
  rows: object[],
): Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ key, heading, width, isText }) => {
    const style = { font, alignment, ...(isText && { numFmt: '@' }) }
    return { key, header: heading, width, style }
  })
  sheet.addRows(rows)
  sheet.getRow(1).eachCell(asHeading)
  sheet.eachRow((row) => frame(row, columns.length))
  sheet.pageSetup = page
  return sheet
}

function frame(row: Row, count: number) {
  for (let at = 1; at <= count; at++) {
    row.getCell(at).border = { top: line, left: line, bottom: line, right: line }
  }
}

function asHeading(cell: Cell) {
  cell.font = { ...font, bold: true }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } }
}

/** The validations of a sheet, by ranges; exceljs declares only those of single cells. */
interface Validated {
  dataValidations: { add(range: string, validation: DataValidation): void }
}

/** A drop-down for a column; what is not in it is asked about, since a unit may come later. */
function offer(sheet: Worksheet, key: string, list: string, error: string) {
  const { letter } = sheet.getColumn(key)
  // Cell by cell, exceljs would write two ranges, one in the other.
  const { dataValidations } = sheet as unknown as Validated
  dataValidations.add(`${letter}2:${letter}${ROWS}`, {
    type: 'list',
    allowBlank: true,
    formulae: [list],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: sheet.name,
    error,
  })
}

function addNotes(workbook: Workbook) {
  const sheet = workbook.addWorksheet('说明')
  sheet.columns = [
    { width: 14, style: { font: { ...font, bold: true }, alignment } },
    { width: 90, style: { font, alignment } },
  ]
  sheet.addRows(notes)
  sheet.pageSetup = page
}
