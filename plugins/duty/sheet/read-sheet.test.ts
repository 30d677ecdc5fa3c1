import type { CellValue } from 'exceljs'
import { expect, it } from 'vitest'
import { Refusal, refusalText } from '../../deed'
import { dayAndNight, openDutyDesk, workbookOf } from '../fixture'
import { readSheet } from './read-sheet'

async function read(
  rows: CellValue[][],
  { merged, shifts, name }: { merged?: string[]; shifts?: typeof dayAndNight; name?: string } = {},
) {
  const bytes = await workbookOf(rows, { merged })
  const slots = await readSheet(await openDutyDesk(shifts), { name: name ?? '值班.xlsx', bytes })
  return slots instanceof Refusal ? refusalText(slots) : slots
}

const slot = (
  day: string,
  name: string,
  phone?: string,
  leaders: object[] = [],
  shift = '全天',
) => {
  return { day, shift, people: [{ name, phone }], leaders }
}

it('reads columns in any order below a title, dates of Excel and as they are written', async () => {
  const rows = [
    ['学院2024年6月值班表'],
    [],
    ['序号', '带班领导', '姓名', '联系电话', '日期', '备注'],
    [1, '何静', '王五', 13900000006, new Date('2024-06-03'), ''],
    [2, '何静', '李 敏', '13900000005', '6月4日（星期二）', ''],
    [3, null, '赵晓', null, '2024.6.5', ''],
    [4, null, '于勤', null, '6日', ''],
    [5, null, '娜仁', null, 7, ''],
    [6, null, '巴特尔', null, 45451, ''],
    ['', '', '', '', '', ''],
    ['注：值班电话 0483-8331026'],
  ]
  const leaders = [{ name: '何静', phone: undefined }]
  expect(await read(rows)).toEqual([
    slot('2024-06-03', '王五', '13900000006', leaders),
    slot('2024-06-04', '李敏', '13900000005', leaders),
    slot('2024-06-05', '赵晓'),
    slot('2024-06-06', '于勤'),
    slot('2024-06-07', '娜仁'),
    slot('2024-06-08', '巴特尔'),
  ])
})

it('reads merged cells and shifts', async () => {
  const rows = [
    ['日期', '班次', '值班人员', '带班领导', '电话'],
    ['6月3日', '白天', '王五、赵晓', '何静', '13900000110'],
    [null, '夜班', '李敏13900000005', null, null],
  ]
  const merged = ['A2:A3', 'D2:D3', 'E2:E3']
  const leaders = [{ name: '何静', phone: '13900000110' }]
  expect(await read(rows, { merged, shifts: dayAndNight })).toEqual([
    {
      day: '2024-06-03',
      shift: '白天',
      people: [{ name: '王五' }, { name: '赵晓' }],
      leaders,
    },
    slot('2024-06-03', '李敏', '13900000005', leaders, '夜间'),
  ])
})

it('takes the month from the name of the file', async () => {
  const rows = [
    ['日期', '姓名'],
    ['3日', '王五'],
  ]
  expect(await read(rows, { name: '7月值班表.xlsx' })).toEqual([slot('2024-07-03', '王五')])
})

it('names every cell that is wrong, and takes nothing', async () => {
  const rows = [
    ['日期', '姓名', '电话', '班次'],
    ['6月3日', '王五', '13900000006', ''],
    ['下周吧', '李敏', '', ''],
    ['6月5日', '', '', ''],
    ['', '赵晓', '', ''],
    ['6月31日', '于勤', '没有', ''],
    [6.1, '娜仁', '', '白天'],
  ]
  expect(await read(rows)).toBe(
    [
      '值班.xlsx有7处要改，这次一天也没有记入：',
      '第3行“日期”：看不懂“下周吧”，请写成 2024年6月3日 或 6月3日',
      '第4行“姓名”：没有写姓名',
      '第5行“日期”：没有写日期',
      '第6行“日期”：看不懂“6月31日”，请写成 2024年6月3日 或 6月3日',
      '第6行“电话”：“没有”不像电话，手机号写 11 位，座机写区号，如 0483-8331026',
      '第7行“日期”：看不懂“6.1”，请写成 2024年6月3日 或 6月3日',
      '第7行“班次”：没有“白天”这一班，现在的班次是全天',
      '改好后再发一次 /值班 导入',
    ].join('\n'),
  )
})

it.each([
  [
    [
      ['姓名', '电话'],
      ['王五', '1'],
    ],
    '找不到表头',
  ],
  [[['日期', '姓名']], '一天的值班也没有'],
])('refuses what is no rota', async (rows, said) => {
  expect(await read(rows)).toContain(said)
})

it('refuses what is no workbook', async () => {
  const desk = await openDutyDesk()
  const refusal = await readSheet(desk, {
    name: '值班.xls',
    bytes: Buffer.from('\xd0\xcf\x11\xe0'),
  })
  expect(refusalText(refusal as Refusal)).toContain('另存为 .xlsx')
})
